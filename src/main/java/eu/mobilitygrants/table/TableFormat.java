package eu.mobilitygrants.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** What a table can be taken away as. */
public enum TableFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * A file with one table.
     *
     * @param title of the sheet, where there are sheets
     */
    public Table table(OutputStream out, String title) throws IOException {
        return this == CSV ? new CsvTable(out) : Workbook.ofOneSheet(out, title);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
