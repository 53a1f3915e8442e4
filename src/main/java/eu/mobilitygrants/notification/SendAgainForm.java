package eu.mobilitygrants.notification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a mail is to go again, as typed. */
class SendAgainForm {

    @NotBlank
    @Size(max = 2000)
    private @Nullable String reason;

    /** Which resend of this mail it would be; comes from the page. */
    private int number = 1;

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
