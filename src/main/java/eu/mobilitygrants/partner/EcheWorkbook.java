package eu.mobilitygrants.partner;

import eu.mobilitygrants.partner.UnreadableWorkbookException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;

/**
 * The Commission's workbook. The heading row is looked for, and columns are found by their headings: both move from issue
 * to issue.
 */
final class EcheWorkbook {

    static final int MOST_ROWS = 20_000;

    private static final int HEADING_WITHIN = 20;

    private EcheWorkbook() {}

    /** Reads the whole file once. @return how many rows it lists */
    static int inspect(byte[] content) throws UnreadableWorkbookException {
        var rows = new int[1];
        read(content, row -> rows[0]++);
        if (rows[0] == 0) {
            throw new UnreadableWorkbookException(Reason.NO_ROWS);
        }
        return rows[0];
    }

    /** Hands over one row after the other, without the empty ones. */
    static void read(byte[] content, Consumer<EcheRow> reader) throws UnreadableWorkbookException {
        try (var file = WorkbookFile.of(content);
                var workbook = file.open();
                var rows = workbook.getFirstSheet().openStream()) {
            read(rows, reader);
        } catch (IOException
                | UncheckedIOException
                | ExcelReaderException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException unreadable) {
            // Whatever a reader of foreign files trips over: the file is not what it says it is.
            throw new UnreadableWorkbookException(Reason.BROKEN);
        }
    }

    private static void read(Stream<Row> rows, Consumer<EcheRow> reader) throws UnreadableWorkbookException {
        var iterator = rows.iterator();
        var columns = columns(iterator);
        var count = 0;
        while (iterator.hasNext()) {
            var row = row(iterator.next(), columns);
            if (row.empty()) {
                continue;
            }
            if (++count > MOST_ROWS) {
                throw new UnreadableWorkbookException(Reason.TOO_MANY_ROWS);
            }
            reader.accept(row);
        }
    }

    private static Map<EcheColumn, Integer> columns(Iterator<Row> rows) throws UnreadableWorkbookException {
        Map<EcheColumn, Integer> best = Map.of();
        for (var looked = 0; looked < HEADING_WITHIN && rows.hasNext(); looked++) {
            var found = headings(rows.next());
            best = found.size() > best.size() ? found : best;
            if (missing(found).isEmpty()) {
                return found;
            }
        }
        throw new UnreadableWorkbookException(Reason.NO_COLUMNS, missing(best));
    }

    private static Map<EcheColumn, Integer> headings(Row row) {
        var found = new EnumMap<EcheColumn, Integer>(EcheColumn.class);
        for (var cell : row) {
            if (cell != null && cell.getType() == CellType.STRING) {
                EcheColumn.headed(cell.asString())
                        .ifPresent(column -> found.putIfAbsent(column, cell.getColumnIndex()));
            }
        }
        return found;
    }

    private static List<EcheColumn> missing(Map<EcheColumn, Integer> columns) {
        return Stream.of(EcheColumn.values())
                .filter(column -> column.needed() && !columns.containsKey(column))
                .toList();
    }

    private static EcheRow row(Row row, Map<EcheColumn, Integer> columns) {
        var cells = new EnumMap<EcheColumn, String>(EcheColumn.class);
        var broken = new ArrayList<EcheColumn>();
        columns.forEach((column, index) -> row.getOptionalCell(index).ifPresent(cell -> {
            var text = CellText.of(cell, column == EcheColumn.FROM || column == EcheColumn.UNTIL);
            if (isError(cell, text)) {
                broken.add(column);
            } else if (!text.isEmpty()) {
                cells.put(column, text);
            }
        }));
        return new EcheRow(row.getRowNum(), cells, List.copyOf(broken));
    }

    /** The error itself, or its name as text where somebody pasted values. */
    private static boolean isError(Cell cell, String text) {
        return cell.getType() == CellType.ERROR || text.matches("#(?:N/A|VALUE!|REF!|NAME\\?|NULL!|NUM!|DIV/0!)");
    }
}
