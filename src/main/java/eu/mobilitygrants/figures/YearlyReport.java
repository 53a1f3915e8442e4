package eu.mobilitygrants.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.figures.Counted.Kind;
import eu.mobilitygrants.figures.Counted.Mobility;
import eu.mobilitygrants.figures.Counted.Whole;
import eu.mobilitygrants.identity.Person;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the yearly report asks for: the mobilities whose grants are accepted, by receipt number and without names, and the
 * counts beside them. A text that a spreadsheet would take for a formula is a text.
 */
@Service
@Transactional(readOnly = true)
class YearlyReport {

    private static final List<String> COLUMNS =
            List.of("receipt", "type", "pool", "host", "country", "firstDay", "lastDay", "days", "offered", "accepted");

    /** Spreadsheets take a table without it for another encoding. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private final FigureRows rows;
    private final MessageSource messages;

    YearlyReport(FigureRows rows, MessageSource messages) {
        this.rows = rows;
        this.messages = messages;
    }

    /** The mobilities alone. Written to the end; {@code out} stays open. */
    void table(CallTerms terms, Person reader, Locale locale, OutputStream out) throws IOException {
        var words = new FigureWords(messages, locale);
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(headings(words));
        for (var mobility : rows.mobilities(terms.id(), reader.id())) {
            csv.writeRecord(cells(mobility, terms, words, locale).stream()
                    .map(cell -> safe(cell.toString()))
                    .toList());
        }
        csv.flush();
        text.flush();
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULA_BEGINS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** The mobilities, and sheets with the counts. Written to the end; {@code out} stays open. */
    void workbook(CallTerms terms, Person reader, Locale locale, OutputStream out) throws IOException {
        var words = new FigureWords(messages, locale);
        var call = terms.id();
        var book = new Workbook(out, "Mobility grants", "1.0");
        whole(
                book.newWorksheet(words.say("figures.sheet.whole")),
                rows.wholes(reader.id()).getOrDefault(call, Whole.NOTHING),
                rows.leftOut(call, reader.id()),
                words);
        mobilities(book.newWorksheet(words.say("figures.sheet.mobilities")), terms, reader, words, locale);
        kinds(book.newWorksheet(words.say("figures.sheet.types")), rows.types(call, reader.id()), words::type, words);
        kinds(
                book.newWorksheet(words.say("figures.sheet.destinations")),
                rows.destinations(call, reader.id()),
                words::country,
                words);
        book.finish();
    }

    private static void whole(Worksheet sheet, Whole whole, int leftOut, FigureWords words) {
        var lines = List.of(
                new Line("received", whole.received()),
                new Line("concluded", whole.concluded()),
                new Line("positive", whole.positive()),
                new Line("offered", whole.offered()),
                new Line("accepted", whole.accepted()),
                new Line("leftOut", leftOut));
        for (var row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, words.say("figures." + lines.get(row).name()));
            sheet.value(row, 1, lines.get(row).count());
        }
    }

    private record Line(String name, int count) {}

    private void mobilities(Worksheet sheet, CallTerms terms, Person reader, FigureWords words, Locale locale) {
        headings(sheet, headings(words));
        var row = 1;
        for (var mobility : rows.mobilities(terms.id(), reader.id())) {
            var cells = cells(mobility, terms, words, locale);
            for (var column = 0; column < cells.size(); column++) {
                if (cells.get(column) instanceof Integer number) {
                    sheet.value(row, column, number);
                } else {
                    sheet.value(row, column, cells.get(column).toString());
                }
            }
            row++;
        }
    }

    private static void kinds(Worksheet sheet, List<Kind> kinds, Function<String, String> name, FigureWords words) {
        headings(
                sheet,
                List.of(
                        words.say("figures.kind"),
                        words.say("figures.received"),
                        words.say("figures.positive"),
                        words.say("figures.accepted")));
        for (var row = 0; row < kinds.size(); row++) {
            var kind = kinds.get(row);
            sheet.value(row + 1, 0, name.apply(kind.code()));
            sheet.value(row + 1, 1, kind.received());
            sheet.value(row + 1, 2, kind.positive());
            sheet.value(row + 1, 3, kind.granted());
        }
    }

    private static void headings(Worksheet sheet, List<String> headings) {
        for (var column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
        }
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private static List<String> headings(FigureWords words) {
        return COLUMNS.stream()
                .map(column -> words.say("figures.column." + column))
                .toList();
    }

    /** Numbers are numbers, days are ISO 8601: a machine reads them next. */
    private static List<Object> cells(Mobility mobility, CallTerms terms, FigureWords words, Locale locale) {
        ZoneId zone = terms.rules().zone();
        var cells = new ArrayList<Object>();
        cells.add(mobility.receiptNumber());
        cells.add(words.type(mobility.type()));
        cells.add(terms.pool(terms.pool(mobility.pool()).id(), locale));
        cells.add(mobility.host());
        cells.add(mobility.country());
        cells.add(mobility.firstDay());
        cells.add(mobility.lastDay());
        cells.add(mobility.days());
        cells.add(mobility.offeredAt().atZone(zone).toLocalDate());
        cells.add(mobility.acceptedAt().atZone(zone).toLocalDate());
        return cells;
    }
}
