package eu.mobilitygrants.award;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Grants to move from one pool to another, as typed. */
class MoveForm {

    @NotBlank
    private @Nullable String from;

    @NotBlank
    private @Nullable String to;

    @NotNull
    @Min(1)
    @Max(1000)
    private @Nullable Integer count;

    @NotBlank
    @Size(max = 500)
    private @Nullable String reason;

    /** How many grants each pool had when the page was made. */
    private Map<String, Integer> seen = new HashMap<>();

    /** Whether the effect was shown. */
    private boolean confirmed;

    void validate(Errors errors) {
        if (from != null && !from.isBlank() && from.equals(to)) {
            errors.rejectValue("to", "samePool");
        }
    }

    String from() {
        return requireNonNull(from);
    }

    String to() {
        return requireNonNull(to);
    }

    int count() {
        return requireNonNull(count);
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

    public Map<String, Integer> getSeen() {
        return seen;
    }

    public void setSeen(Map<String, Integer> seen) {
        this.seen = seen;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable Integer getCount() {
        return count;
    }

    public void setCount(@Nullable Integer count) {
        this.count = count;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
