package eu.mobilitygrants.review;

import eu.mobilitygrants.eligibility.RuleCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How one referred rule is settled. Several such forms stand on a page: decision and reason are named by their rule. */
class ReferralForm {

    private @Nullable String rule;
    private Map<String, String> decisions = new HashMap<>();
    private Map<String, String> reasons = new HashMap<>();

    /** Empty for a rule that does not exist. */
    Optional<RuleCode> ruleCode() {
        return Arrays.stream(RuleCode.values())
                .filter(code -> code.name().equals(rule))
                .findFirst();
    }

    void validate(Errors errors) {
        Said.require(errors, "decisions[%s]".formatted(rule), decisions.get(rule), "review.missing.decision");
        Said.require(errors, "reasons[%s]".formatted(rule), reasons.get(rule), "review.missing.reason");
    }

    boolean accepted() {
        return "true".equals(decisions.get(rule));
    }

    String reason() {
        return Said.text(reasons.get(rule));
    }

    public @Nullable String getRule() {
        return rule;
    }

    public void setRule(@Nullable String rule) {
        this.rule = rule;
    }

    public Map<String, String> getDecisions() {
        return decisions;
    }

    public void setDecisions(Map<String, String> decisions) {
        this.decisions = decisions;
    }

    public Map<String, String> getReasons() {
        return reasons;
    }

    public void setReasons(Map<String, String> reasons) {
        this.reasons = reasons;
    }
}
