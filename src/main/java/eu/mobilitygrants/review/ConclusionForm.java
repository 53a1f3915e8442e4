package eu.mobilitygrants.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The committee's decision. As typed. */
class ConclusionForm {

    private @Nullable Boolean positive;
    private @Nullable String conclusionReason;
    private @Nullable String againstProposal;
    private @Nullable UUID pendingSeen;
    private @Nullable String basis;

    /** Filled in with what is pending, to be changed or confirmed. */
    static ConclusionForm of(PendingConclusion pending) {
        var form = new ConclusionForm();
        form.positive = pending.positive();
        form.conclusionReason = pending.reason();
        form.againstProposal = pending.againstProposal().orElse("");
        form.pendingSeen = pending.mark();
        return form;
    }

    void validate(Errors errors, @Nullable Boolean proposal) {
        Said.require(errors, "positive", positive, "review.missing.decision");
        Said.require(errors, "conclusionReason", conclusionReason, "review.missing.reason");
        if (proposal != null && positive != null && !proposal.equals(positive)) {
            Said.require(errors, "againstProposal", againstProposal, "review.missing.againstProposal");
        }
    }

    /** Only for a form that passed validation. */
    Decision decision() {
        return new Decision(Boolean.TRUE.equals(positive), Said.text(conclusionReason), Said.text(againstProposal));
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

    Seen pendingSeen() {
        return new Seen(pendingSeen, basis == null || basis.isEmpty() ? null : basis);
    }

    /** The assessments that the page showed; empty: it does not say. */
    public @Nullable String getBasis() {
        return basis;
    }

    public void setBasis(@Nullable String basis) {
        this.basis = basis;
    }

    /** Mark of the conclusion that was pending when the page was shown; null: none was. */
    public @Nullable UUID getPendingSeen() {
        return pendingSeen;
    }

    public void setPendingSeen(@Nullable UUID pendingSeen) {
        this.pendingSeen = pendingSeen;
    }
}
