package eu.mobilitygrants.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) in UTF-8, with the mark by which spreadsheets know it. A text that a spreadsheet would
 * take for a formula gets an apostrophe before it.
 */
final class CsvTable implements Table {

    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final CsvWriter csv;

    CsvTable(OutputStream out) throws IOException {
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    }

    @Override
    public void headings(List<String> headings) {
        row(headings);
    }

    @Override
    public void row(List<?> cells) {
        csv.writeRecord(cells.stream().map(CsvTable::text).toList());
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case String words -> harmless(words);
            default -> cell.toString().replace('T', ' ');
        };
    }

    private static String harmless(String words) {
        return !words.isEmpty() && BEGINS_FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
