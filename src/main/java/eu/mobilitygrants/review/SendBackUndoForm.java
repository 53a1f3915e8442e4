package eu.mobilitygrants.review;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why a send-back is taken back. As typed. */
class SendBackUndoForm {

    private @Nullable String undoReason;

    void validate(Errors errors) {
        Said.require(errors, "undoReason", undoReason, "review.missing.reason");
    }

    public @Nullable String getUndoReason() {
        return undoReason;
    }

    public void setUndoReason(@Nullable String undoReason) {
        this.undoReason = undoReason;
    }
}
