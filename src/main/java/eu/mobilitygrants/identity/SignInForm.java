package eu.mobilitygrants.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The address a link is asked for, as typed. */
class SignInForm {

    /** What browsers take for an address, and at least one dot in its domain. ASCII, so that upper and lower case are plain. */
    static final String ADDRESS =
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+";

    @NotBlank
    @Size(max = 254)
    @Pattern(regexp = "|" + ADDRESS)
    private @Nullable String email;

    /** Only for a form that passed validation. */
    String address() {
        return Objects.requireNonNull(email);
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? null : email.strip();
    }
}
