package eu.mobilitygrants.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Departure, first and last day follow each other, and the journey is a journey (R9).
 *
 * <p>Source: docs/sources.md#dates.
 *
 * @param maximumTravelDays days between departure and first day; a longer journey is for the office to judge
 */
record DatesInOrder(int maximumTravelDays) implements EligibilityRule {

    @Override
    public Finding check(MobilityFacts facts) {
        var departure = facts.departure();
        var first = facts.firstDay();
        var last = facts.lastDay();
        if (departure != null && first != null && last != null) {
            return judge(departure, first, last);
        }
        if (first != null && last != null && first.isAfter(last)) {
            return refuse("ENDS_BEFORE_FIRST_DAY", first, last);
        }
        if (departure != null && first != null && departure.isAfter(first)) {
            return refuse("LEAVES_AFTER_FIRST_DAY", departure, first);
        }
        if (departure != null && last != null && departure.isAfter(last)) {
            return refuse("LEAVES_AFTER_LAST_DAY", departure, last);
        }
        return Finding.unknown(
                RuleCode.DATES_IN_ORDER, Missing.in(facts, Fact.DEPARTURE, Fact.FIRST_DAY, Fact.LAST_DAY));
    }

    private Finding judge(LocalDate departure, LocalDate first, LocalDate last) {
        if (departure.isAfter(first) || first.isAfter(last)) {
            return refuse("NOT_MET", departure, first, last);
        }
        return ChronoUnit.DAYS.between(departure, first) > maximumTravelDays
                ? longJourney(departure, first)
                : Finding.met(RuleCode.DATES_IN_ORDER, departure, first, last);
    }

    private static Finding refuse(String variant, Object... days) {
        return Finding.of(RuleCode.DATES_IN_ORDER, Outcome.NOT_MET, variant, days);
    }

    private Finding longJourney(LocalDate departure, LocalDate first) {
        return Finding.refer(
                RuleCode.DATES_IN_ORDER,
                Argument.days(ChronoUnit.DAYS.between(departure, first)),
                departure,
                first,
                Argument.days(maximumTravelDays),
                first.minusDays(maximumTravelDays));
    }
}
