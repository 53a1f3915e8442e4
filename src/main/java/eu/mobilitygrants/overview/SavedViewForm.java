package eu.mobilitygrants.overview;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The name of a view, and what it is to show. */
class SavedViewForm {

    @NotBlank
    @Size(max = 80)
    private @Nullable String name;

    @Size(max = 1800)
    private @Nullable String query;

    private boolean standard;

    /** Only for a form that passed validation. */
    String givenName() {
        return requireNonNull(name).strip();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getQuery() {
        return query;
    }

    public void setQuery(@Nullable String query) {
        this.query = query;
    }

    public boolean isStandard() {
        return standard;
    }

    public void setStandard(boolean standard) {
        this.standard = standard;
    }
}
