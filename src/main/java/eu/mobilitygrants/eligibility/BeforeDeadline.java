package eu.mobilitygrants.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stay, and its virtual component if there is one, ends by the deadline of the call (R8).
 *
 * <p>Source: docs/sources.md#mobility-deadline.
 *
 * @param deadline the last day that counts
 */
record BeforeDeadline(LocalDate deadline, Map<MobilityType, TypeTerms> types) implements EligibilityRule {

    @Override
    public Finding check(MobilityFacts facts) {
        var last = facts.lastDay();
        // Without a last day, the first may already be too late.
        var end = last == null ? facts.firstDay() : last;
        var virtualEnd = virtual(facts) ? facts.virtualLastDay() : null;
        if (late(end)) {
            return late(virtualEnd)
                    ? refuse("BOTH_TOO_LATE", end, virtualEnd)
                    : refuse(last == null ? "STARTS_TOO_LATE" : "NOT_MET", end);
        }
        if (late(virtualEnd)) {
            return refuse("VIRTUAL_TOO_LATE", virtualEnd);
        }
        if (last == null || (virtual(facts) && virtualEnd == null)) {
            return Finding.unknown(RuleCode.MOBILITY_DEADLINE, missing(facts));
        }
        return virtualEnd == null
                ? Finding.met(RuleCode.MOBILITY_DEADLINE, deadline, last)
                : Finding.of(RuleCode.MOBILITY_DEADLINE, Outcome.MET, "MET_BOTH", deadline, last, virtualEnd);
    }

    private Finding refuse(String variant, @Nullable LocalDate... ends) {
        var arguments = Stream.concat(Stream.of(deadline), Stream.of(ends).filter(Objects::nonNull));
        return Finding.of(RuleCode.MOBILITY_DEADLINE, Outcome.NOT_MET, variant, arguments.toArray());
    }

    private List<Fact> missing(MobilityFacts facts) {
        return virtual(facts)
                ? Missing.in(facts, Fact.LAST_DAY, Fact.VIRTUAL_LAST_DAY)
                : Missing.in(facts, Fact.LAST_DAY);
    }

    /** Whether there is a virtual component; not said, there is one where the type demands it or its end is given. */
    private boolean virtual(MobilityFacts facts) {
        var said = facts.virtualComponent();
        if (said != null) {
            return said;
        }
        var type = facts.type();
        var terms = type == null ? null : types.get(type);
        return facts.virtualLastDay() != null || (terms != null && terms.minimumCredits() != null);
    }

    private boolean late(@Nullable LocalDate day) {
        return day != null && day.isAfter(deadline);
    }
}
