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

    /**
     * The same verdict for somebody who is let off rules. A waiver changes nothing of a rule that is met, of one that cannot
     * be judged yet, or of one that nobody may waive.
     *
     * @param waivers that hold at the instant for which the case is judged
     */
    public Verdict with(List<Waiver> waivers) {
        return waivers.isEmpty()
                ? this
                : new Verdict(findings.stream()
                        .map(finding -> waivers.stream()
                                .filter(waiver -> waiver.covers(finding))
                                .findFirst()
                                .map(finding::waivedBy)
                                .orElse(finding))
                        .toList());
    }

    public List<Finding> waived() {
        return only(Outcome.WAIVED);
    }

    public List<Finding> notMet() {
        return only(Outcome.NOT_MET);
    }

    public List<Finding> referred() {
        return only(Outcome.REFER);
    }

    public List<Finding> unknown() {
        return only(Outcome.UNKNOWN);
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

    private List<Finding> only(Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
    }
}
