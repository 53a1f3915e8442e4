package eu.mobilitygrants.review;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why a member keeps out of a case. As typed. */
class ConflictForm {

    private @Nullable String conflictReason;

    void validate(Errors errors) {
        Said.require(errors, "conflictReason", conflictReason, "review.missing.reason");
    }

    public @Nullable String getConflictReason() {
        return conflictReason;
    }

    public void setConflictReason(@Nullable String conflictReason) {
        this.conflictReason = conflictReason;
    }
}
