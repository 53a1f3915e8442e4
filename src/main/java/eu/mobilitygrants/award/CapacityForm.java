package eu.mobilitygrants.award;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A pool's number of grants, as typed. */
class CapacityForm {

    @NotNull
    @Min(0)
    @Max(1000)
    private @Nullable Integer capacity;

    @NotBlank
    @Size(max = 500)
    private @Nullable String reason;

    /** How many grants there were when the page was made. */
    private @Nullable Integer seen;

    /** Whether the effect was shown. */
    private boolean confirmed;

    /** Nothing was seen by whoever sends none. */
    int seen() {
        return seen == null ? -1 : seen;
    }

    int capacity() {
        return requireNonNull(capacity);
    }

    String reason() {
        return requireNonNull(reason).strip();
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }

    public @Nullable Integer getSeen() {
        return seen;
    }

    public void setSeen(@Nullable Integer seen) {
        this.seen = seen;
    }

    public @Nullable Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(@Nullable Integer capacity) {
        this.capacity = capacity;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
