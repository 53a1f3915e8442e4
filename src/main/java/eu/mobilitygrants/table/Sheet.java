package eu.mobilitygrants.table;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook. Texts stand in their cells as texts, so that none is a formula; rows go out as they come, and texts
 * are not gathered in a table of their own, which would grow with the sheet.
 */
final class Sheet implements Table {

    private static final int ROWS_HELD = 200;

    private final Worksheet sheet;
    private final Closeable end;
    private int written;

    /** @param end what is at its end when this sheet is: the sheet, or the whole workbook */
    Sheet(Worksheet sheet, Closeable end) {
        this.sheet = sheet;
        this.end = end;
    }

    /** Bold, and in sight however far down the reader is. */
    @Override
    public void headings(List<String> headings) throws IOException {
        sheet.freezePane(0, 1);
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
        row(headings);
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
        end.close();
    }
}
