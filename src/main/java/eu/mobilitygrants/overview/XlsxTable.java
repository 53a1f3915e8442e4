package eu.mobilitygrants.overview;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with one sheet. Texts stand in their cells as texts, so that none is a formula; rows go out as they come, and
 * texts are not gathered in a table of their own, which would grow with the sheet.
 */
final class XlsxTable implements CaseTable {

    private static final int ROWS_HELD = 200;

    private final Workbook book;
    private final Worksheet sheet;
    private int written;

    XlsxTable(OutputStream out, String title) {
        book = new Workbook(out, "Mobility grants", "1.0");
        sheet = book.newWorksheet(title);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        for (var column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        if (++written % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> sheet.value(written, column, number);
            case LocalDate day -> {
                sheet.value(written, column, day);
                sheet.style(written, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime time -> {
                sheet.value(written, column, time);
                sheet.style(written, column).format("yyyy-mm-dd hh:mm").set();
            }
            default -> sheet.inlineString(written, column, cell.toString());
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
        book.close();
    }
}
