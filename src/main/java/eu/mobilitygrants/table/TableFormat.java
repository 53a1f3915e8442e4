package eu.mobilitygrants.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

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

    /**
     * The body of an answer that is saved as a file, and kept nowhere on its way.
     *
     * @param name of the file, without its ending
     */
    public OutputStream attachment(HttpServletResponse answer, String name) throws IOException {
        var file = "%s.%s".formatted(name, name().toLowerCase(Locale.ROOT));
        answer.setContentType(mediaType);
        answer.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        return answer.getOutputStream();
    }
}
