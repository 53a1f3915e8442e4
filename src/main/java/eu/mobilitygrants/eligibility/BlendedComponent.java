package eu.mobilitygrants.eligibility;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A blended stay has a virtual component, and enough credits for both parts together (R10).
 *
 * <p>Unit: ECTS credits.<br>
 * Source: docs/sources.md#blended.
 */
record BlendedComponent(Map<MobilityType, TypeTerms> types) implements EligibilityRule {

    @Override
    public Finding check(MobilityFacts facts) {
        var type = facts.type();
        if (type == null) {
            return Finding.unknown(RuleCode.BLENDED_COMPONENT, Missing.in(facts, Fact.TYPE));
        }
        var terms = types.get(type);
        var minimum = terms == null ? null : terms.minimumCredits();
        return minimum == null ? Finding.notConcerned(RuleCode.BLENDED_COMPONENT, type) : judge(facts, minimum);
    }

    private static Finding judge(MobilityFacts facts, BigDecimal minimum) {
        var credits = facts.credits();
        var virtual = facts.virtualComponent();
        var noVirtual = virtual != null && !virtual;
        if (credits != null && credits.compareTo(minimum) < 0) {
            var variant = noVirtual ? "NO_VIRTUAL_AND_TOO_FEW_CREDITS" : "TOO_FEW_CREDITS";
            return Finding.of(RuleCode.BLENDED_COMPONENT, Outcome.NOT_MET, variant, minimum, credits);
        }
        if (noVirtual) {
            return Finding.of(RuleCode.BLENDED_COMPONENT, Outcome.NOT_MET, "NO_VIRTUAL", minimum);
        }
        return virtual == null || credits == null
                ? Finding.unknown(RuleCode.BLENDED_COMPONENT, Missing.in(facts, Fact.VIRTUAL_COMPONENT, Fact.CREDITS))
                : Finding.met(RuleCode.BLENDED_COMPONENT, minimum, credits);
    }
}
