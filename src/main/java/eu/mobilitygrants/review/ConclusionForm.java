package eu.mobilitygrants.review;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The committee's decision. As typed. */
class ConclusionForm {

    private @Nullable Boolean positive;
    private @Nullable String conclusionReason;
    private @Nullable String againstProposal;

    void validate(Errors errors, @Nullable Boolean proposal) {
        Said.require(errors, "positive", positive, "review.missing.decision");
        Said.require(errors, "conclusionReason", conclusionReason, "review.missing.reason");
        if (proposal != null && positive != null && !proposal.equals(positive)) {
            Said.require(errors, "againstProposal", againstProposal, "review.missing.againstProposal");
        }
    }

    public @Nullable Boolean getPositive() {
        return positive;
    }

    public void setPositive(@Nullable Boolean positive) {
        this.positive = positive;
    }

    public @Nullable String getConclusionReason() {
        return conclusionReason;
    }

    public void setConclusionReason(@Nullable String conclusionReason) {
        this.conclusionReason = conclusionReason;
    }

    public @Nullable String getAgainstProposal() {
        return againstProposal;
    }

    public void setAgainstProposal(@Nullable String againstProposal) {
        this.againstProposal = againstProposal;
    }
}
