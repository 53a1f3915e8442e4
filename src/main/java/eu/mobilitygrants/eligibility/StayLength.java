package eu.mobilitygrants.eligibility;

import eu.mobilitygrants.shared.Stay;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stay is as long as its mobility type demands (R6).
 *
 * <p>Unit: calendar days, both ends counted, or months as {@link Months} counts them; travel is excluded.<br>
 * Source: docs/sources.md#duration.
 */
record StayLength(Map<MobilityType, TypeTerms> types) implements EligibilityRule {

    @Override
    public Finding check(MobilityFacts facts) {
        var type = facts.type();
        var missing = Missing.in(facts, Fact.TYPE, Fact.FIRST_DAY, Fact.LAST_DAY);
        if (type == null || !missing.isEmpty()) {
            return Finding.unknown(RuleCode.DURATION, missing);
        }
        var terms = types.get(type);
        if (terms == null) {
            return Finding.notConcerned(RuleCode.DURATION, type);
        }
        return facts.stay()
                .map(stay -> judge(stay, terms, facts.category()))
                .orElseGet(() -> Finding.notCountable(RuleCode.DURATION));
    }

    private Finding judge(Stay stay, TypeTerms terms, @Nullable ApplicantCategory category) {
        var bounds = new LengthBounds(terms);
        if (bounds.allow(stay)) {
            return Finding.met(
                    RuleCode.DURATION, Argument.days(stay.days()), stay.firstDay(), stay.lastDay(), terms.type());
        }
        if (!terms.type().forStaff()) {
            var gap = LengthGap.of(types.values(), category);
            if (gap.isPresent() && gap.get().holds(stay)) {
                return gap.get().finding(stay);
            }
        }
        return bounds.refuse(stay);
    }
}
