package eu.mobilitygrants.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an admin enters about a person, as typed. The address can be entered only for somebody new. */
class PersonForm {

    @Size(max = 254)
    @Pattern(regexp = "|" + SignInForm.ADDRESS)
    private @Nullable String email;

    @NotBlank
    @Size(max = 200)
    private @Nullable String name;

    private Set<Role> roles = EnumSet.noneOf(Role.class);

    private @Nullable String unit;

    private long version;

    static PersonForm of(AdministeredPerson administered) {
        var form = new PersonForm();
        form.name = administered.person().name();
        form.roles = Set.copyOf(administered.person().roles());
        form.unit = administered.person().unit();
        form.version = administered.version();
        return form;
    }

    /** What holds between fields, and what the portal knows of units. */
    void validate(Errors errors, Units units) {
        if (roles.contains(Role.ASSESSOR) && !units.codes().contains(String.valueOf(unit))) {
            errors.rejectValue("unit", "neededByAssessor");
        }
    }

    void requireAddress(Errors errors) {
        if (email == null || email.isBlank()) {
            errors.rejectValue("email", "NotBlank");
        }
    }

    /** An admin stays one as long as no other admin says otherwise. */
    void keepOwnAdmin(Errors errors) {
        if (!roles.contains(Role.ADMIN)) {
            errors.rejectValue("roles", "ownAdmin");
        }
    }

    /** Only for a form that passed validation. */
    Standing standing() {
        return new Standing(Objects.requireNonNull(name), roles, roles.contains(Role.ASSESSOR) ? unit : null);
    }

    /** Only for a form that passed {@link #requireAddress}. */
    String address() {
        return Objects.requireNonNull(email);
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? null : email.strip();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? null : name.strip();
    }

    public Set<Role> getRoles() {
        return roles;
    }

    public void setRoles(@Nullable Set<Role> roles) {
        this.roles = roles == null ? Set.of() : roles;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
