package eu.mobilitygrants.overview;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An order for an export of one selection. */
class ExportForm {

    @NotNull
    private @Nullable ExportFormat format = ExportFormat.XLSX;

    @Size(max = 2000)
    private @Nullable String query;

    private boolean onlyNew;

    public @Nullable ExportFormat getFormat() {
        return format;
    }

    public void setFormat(@Nullable ExportFormat format) {
        this.format = format;
    }

    public @Nullable String getQuery() {
        return query;
    }

    public void setQuery(@Nullable String query) {
        this.query = query;
    }

    public boolean isOnlyNew() {
        return onlyNew;
    }

    public void setOnlyNew(boolean onlyNew) {
        this.onlyNew = onlyNew;
    }
}
