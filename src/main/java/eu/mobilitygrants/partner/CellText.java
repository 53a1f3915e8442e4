package eu.mobilitygrants.partner;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;

/** What a cell says, whether its author's spreadsheet took it for a number, a day or text. */
final class CellText {

    /** As a workbook writes it down within a text. */
    private static final String CARRIAGE_RETURN = "_x000D_";

    private CellText() {}

    /** @param day whether a number in it counts days, as spreadsheets store dates */
    static String of(Cell cell, boolean day) {
        return switch (cell.getType()) {
            case NUMBER -> day ? day(cell) : cell.asNumber().toPlainString();
            case STRING, FORMULA -> plain(Objects.requireNonNullElse(cell.getText(), ""));
            case EMPTY, ERROR, BOOLEAN -> "";
        };
    }

    /** No-break and full-width characters as ordinary ones; no spaces at the ends. */
    private static String plain(String text) {
        return Normalizer.normalize(text.replace(CARRIAGE_RETURN, " "), Normalizer.Form.NFKC)
                .strip();
    }

    private static String day(Cell cell) {
        try {
            return cell.asDate().toLocalDate().toString();
        } catch (DateTimeException | ArithmeticException noDay) {
            return cell.asNumber().toPlainString();
        }
    }
}
