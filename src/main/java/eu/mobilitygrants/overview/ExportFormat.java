package eu.mobilitygrants.overview;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.MediaType;

/** What a list of cases can be taken away as. */
enum ExportFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    CaseTable table(OutputStream out, String title) throws IOException {
        return this == CSV ? new CsvTable(out) : new XlsxTable(out, title);
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    String fileName(String call) {
        return "cases-%s.%s".formatted(call, extension);
    }
}
