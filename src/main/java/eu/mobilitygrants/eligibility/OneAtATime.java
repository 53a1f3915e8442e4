package eu.mobilitygrants.eligibility;

import eu.mobilitygrants.shared.Stay;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * No other live application of the same person in the same call overlaps the stay (R15).
 *
 * <p>Source: docs/sources.md#one-at-a-time.
 */
record OneAtATime() implements EligibilityRule {

    @Override
    public Finding check(MobilityFacts facts) {
        if (facts.otherLiveStays().isEmpty()) {
            return Finding.met(RuleCode.ONE_AT_A_TIME);
        }
        var clash = clash(facts);
        if (clash.isPresent()) {
            return Finding.notMet(
                    RuleCode.ONE_AT_A_TIME, clash.get().firstDay(), clash.get().lastDay());
        }
        if (facts.stay().isPresent()) {
            return Finding.met(RuleCode.ONE_AT_A_TIME);
        }
        var missing = Missing.in(facts, Fact.FIRST_DAY, Fact.LAST_DAY);
        return missing.isEmpty()
                ? Finding.notCountable(RuleCode.ONE_AT_A_TIME)
                : Finding.unknown(RuleCode.ONE_AT_A_TIME, missing);
    }

    /** With one end of the stay unknown, the other may already lie within another stay. */
    private static Optional<Stay> clash(MobilityFacts facts) {
        var own = facts.stay()
                .map(Stream::of)
                .orElseGet(() -> Stream.concat(Stream.ofNullable(facts.firstDay()), Stream.ofNullable(facts.lastDay()))
                        .map(day -> new Stay(day, day)))
                .toList();
        return facts.otherLiveStays().stream()
                .filter(other -> own.stream().anyMatch(other::overlaps))
                .findFirst();
    }
}
