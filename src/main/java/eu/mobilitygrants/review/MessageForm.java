package eu.mobilitygrants.review;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A message between office and applicant. As typed. */
class MessageForm {

    private @Nullable String message;

    void validate(Errors errors) {
        Said.require(errors, "message", message, "review.missing.message");
    }

    public @Nullable String getMessage() {
        return message;
    }

    public void setMessage(@Nullable String message) {
        this.message = message;
    }
}
