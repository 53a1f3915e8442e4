package eu.mobilitygrants.eligibility;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the latest first day with which a stay still ends by the mobility deadline. */
record LatestStart(CallRules rules) {

    /** For the length of the stay given and for the type's minimum, whichever is longer; null if neither is known. */
    @Nullable
    LocalDate of(MobilityFacts facts) {
        var byLength = facts.stay().map(stay -> rules.mobilityDeadline().minusDays(stay.days() - 1));
        var byType = Stream.ofNullable(facts.type())
                .flatMap(type -> rules.type(type).stream())
                .map(terms -> of(new LengthBounds(terms)::earliestEnd));
        return Stream.concat(byLength.stream(), byType)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /**
     * Walks back from the deadline: months are not of one length, so there is nothing to divide by.
     *
     * @param end the last day of a stay, given its first; never earlier for a later first day
     */
    LocalDate of(UnaryOperator<LocalDate> end) {
        var firstDay = rules.mobilityDeadline();
        while (end.apply(firstDay).isAfter(rules.mobilityDeadline())) {
            firstDay = firstDay.minusDays(1);
        }
        return firstDay;
    }
}
