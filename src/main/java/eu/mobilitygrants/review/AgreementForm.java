package eu.mobilitygrants.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The day on which an agreement was signed. As typed. */
class AgreementForm {

    private @Nullable LocalDate signedOn;

    void validate(Errors errors, LocalDate today) {
        if (!errors.hasFieldErrors("signedOn")) {
            Said.require(errors, "signedOn", signedOn, "review.missing.signedOn");
        }
        if (signedOn != null && (signedOn.isAfter(today) || signedOn.getYear() < 1987)) {
            errors.rejectValue("signedOn", "review.invalid.signedOn"); // there was no Erasmus before
        }
    }

    public @Nullable LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(@Nullable LocalDate signedOn) {
        this.signedOn = signedOn;
    }
}
