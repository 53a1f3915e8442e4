package eu.mobilitygrants.review;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Whether a claimed priority is confirmed. As typed. */
class PriorityForm {

    private @Nullable Boolean confirmed;
    private @Nullable String priorityReason;

    void validate(Errors errors) {
        Said.require(errors, "confirmed", confirmed, "review.missing.decision");
        Said.require(errors, "priorityReason", priorityReason, "review.missing.reason");
    }

    public @Nullable Boolean getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(@Nullable Boolean confirmed) {
        this.confirmed = confirmed;
    }

    public @Nullable String getPriorityReason() {
        return priorityReason;
    }

    public void setPriorityReason(@Nullable String priorityReason) {
        this.priorityReason = priorityReason;
    }
}
