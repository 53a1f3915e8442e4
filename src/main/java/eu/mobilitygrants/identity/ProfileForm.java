package eu.mobilitygrants.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What people say of themselves, as typed. */
class ProfileForm {

    @NotBlank
    @Size(max = 200)
    private @Nullable String name;

    @NotNull
    private @Nullable String language;

    private boolean digest; // asked of officers only

    static ProfileForm of(Person person, boolean digest) {
        var form = new ProfileForm();
        // as long as nobody has entered a name, it is the address: no name to begin from
        form.name = person.name().equals(person.email()) ? "" : person.name();
        form.language = person.locale().getLanguage();
        form.digest = digest;
        return form;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? null : name.strip();
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public boolean isDigest() {
        return digest;
    }

    public void setDigest(boolean digest) {
        this.digest = digest;
    }
}
