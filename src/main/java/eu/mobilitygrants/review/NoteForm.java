package eu.mobilitygrants.review;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A note for the other officers. As typed. */
class NoteForm {

    private @Nullable String note;

    void validate(Errors errors) {
        Said.require(errors, "note", note, "review.missing.note");
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
