package eu.mobilitygrants.review;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why an application goes back as incomplete. As typed. */
class SendBackForm {

    private @Nullable String sendBackReason;

    void validate(Errors errors) {
        Said.require(errors, "sendBackReason", sendBackReason, "review.missing.reason");
    }

    public @Nullable String getSendBackReason() {
        return sendBackReason;
    }

    public void setSendBackReason(@Nullable String sendBackReason) {
        this.sendBackReason = sendBackReason;
    }
}
