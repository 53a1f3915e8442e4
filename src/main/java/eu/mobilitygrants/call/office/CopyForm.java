package eu.mobilitygrants.call.office;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which call to copy, and under which code, as typed. */
class CopyForm {

    @NotBlank
    private @Nullable String from;

    @NotBlank
    @Pattern(regexp = "|[A-Z0-9][A-Z0-9-]{2,39}")
    private @Nullable String code;

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? null : code.strip().toUpperCase(Locale.ROOT);
    }
}
