package eu.mobilitygrants.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/** The part of R11 that concerns a university in the EU or an associated country: its charter covers the whole stay. */
final class CharterCover {

    private CharterCover() {}

    static Finding check(MobilityFacts facts) {
        var charter = facts.charter();
        if (charter == null) {
            return Finding.unknown(RuleCode.HOST_KIND, Missing.in(facts, Fact.CHARTER));
        }
        return charter.status() == CharterStatus.HELD ? held(charter, facts) : Finding.refer(RuleCode.HOST_KIND);
    }

    private static Finding held(Charter charter, MobilityFacts facts) {
        var from = charter.validFrom();
        var until = charter.validUntil();
        for (var day : days(facts).toList()) {
            if (until != null && day.isAfter(until)) {
                return Finding.of(RuleCode.HOST_KIND, Outcome.NOT_MET, "CHARTER_ENDS", until, lastOf(facts, day));
            }
            if (from != null && day.isBefore(from)) {
                return Finding.of(RuleCode.HOST_KIND, Outcome.NOT_MET, "CHARTER_STARTS_LATER", from, day);
            }
        }
        var missing = Missing.in(facts, Fact.CHARTER_VALIDITY, Fact.FIRST_DAY, Fact.LAST_DAY);
        return from == null || until == null || !missing.isEmpty()
                ? Finding.unknown(RuleCode.HOST_KIND, missing)
                : Finding.of(RuleCode.HOST_KIND, Outcome.MET, "CHARTER_COVERS", from, until);
    }

    /** The ends of the stay that are known. */
    private static Stream<LocalDate> days(MobilityFacts facts) {
        return Stream.concat(Stream.ofNullable(facts.firstDay()), Stream.ofNullable(facts.lastDay()));
    }

    private static LocalDate lastOf(MobilityFacts facts, LocalDate day) {
        return days(facts).max(Comparator.naturalOrder()).orElse(day);
    }
}
