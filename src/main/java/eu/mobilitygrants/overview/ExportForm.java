package eu.mobilitygrants.overview;

import eu.mobilitygrants.table.TableFormat;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An order for an export of one selection. */
class ExportForm {

    @NotNull
    private @Nullable TableFormat format = TableFormat.XLSX;

    @Size(max = 2000)
    private @Nullable String query;

    private boolean onlyNew;

    public @Nullable TableFormat getFormat() {
        return format;
    }

    public void setFormat(@Nullable TableFormat format) {
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
