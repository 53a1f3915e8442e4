package eu.mobilitygrants.eligibility;

import java.util.List;

/**
 * What every rule says about one case.
 *
 * @param findings one for each rule, in the order of {@link RuleCode}
 */
public record Verdict(List<Finding> findings) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** The strictest of the findings. */
    public Eligibility outcome() {
        if (!notMet().isEmpty()) {
            return Eligibility.INELIGIBLE;
        }
        if (!unknown().isEmpty()) {
            return Eligibility.NEEDS_INFORMATION;
        }
        return referred().isEmpty() ? Eligibility.ELIGIBLE : Eligibility.REFERRED;
    }

    public List<Finding> notMet() {
        return with(Outcome.NOT_MET);
    }

    public List<Finding> referred() {
        return with(Outcome.REFER);
    }

    public List<Finding> unknown() {
        return with(Outcome.UNKNOWN);
    }

    /**
     * What one rule says.
     *
     * @throws IllegalArgumentException if the verdict has no finding of that rule
     */
    public Finding of(RuleCode rule) {
        return findings.stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The verdict says nothing about " + rule));
    }

    private List<Finding> with(Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
    }
}
