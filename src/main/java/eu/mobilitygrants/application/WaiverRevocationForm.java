package eu.mobilitygrants.application;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why an exception is taken back, as typed. */
class WaiverRevocationForm {

    @NotBlank
    @Size(max = 2000)
    private @Nullable String reason;

    /** Only for a form that passed validation. */
    String reason() {
        return requireNonNull(reason).strip();
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
