package eu.mobilitygrants.figures;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.figures.Counted.Kind;
import eu.mobilitygrants.figures.Counted.Mobility;
import eu.mobilitygrants.figures.Counted.Whole;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.table.Table;
import eu.mobilitygrants.table.TableFormat;
import eu.mobilitygrants.table.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the yearly report asks for: the mobilities whose grants are accepted, by receipt number and without names, and the
 * counts beside them.
 */
@Service
@Transactional(readOnly = true)
class YearlyReport {

    private static final List<String> COLUMNS =
            List.of("receipt", "type", "pool", "host", "country", "firstDay", "lastDay", "days", "offered", "accepted");

    private final FigureRows rows;
    private final MessageSource messages;

    YearlyReport(FigureRows rows, MessageSource messages) {
        this.rows = rows;
        this.messages = messages;
    }

    /** The mobilities alone. Written to the end; {@code out} stays open. */
    void table(CallTerms terms, Person reader, Locale locale, OutputStream out) throws IOException {
        var words = new FigureWords(messages, locale);
        try (var table = TableFormat.CSV.table(out, words.say("figures.sheet.mobilities"))) {
            mobilities(table, terms, reader, words, locale);
        }
    }

    /** The mobilities, and sheets with the counts. Written to the end; {@code out} stays open. */
    void workbook(CallTerms terms, Person reader, Locale locale, OutputStream out) throws IOException {
        var words = new FigureWords(messages, locale);
        var call = terms.id();
        try (var book = new Workbook(out)) {
            whole(
                    book.sheet(words.say("figures.sheet.whole")),
                    rows.wholes(reader.id()).getOrDefault(call, Whole.NOTHING),
                    rows.leftOut(call, reader.id()),
                    words);
            mobilities(book.sheet(words.say("figures.sheet.mobilities")), terms, reader, words, locale);
            kinds(book.sheet(words.say("figures.sheet.types")), rows.types(call, reader.id()), words::type, words);
            kinds(
                    book.sheet(words.say("figures.sheet.destinations")),
                    rows.destinations(call, reader.id()),
                    words::country,
                    words);
        }
    }

    private static void whole(Table sheet, Whole whole, int leftOut, FigureWords words) throws IOException {
        sheet.row(List.of(words.say("figures.received"), whole.received()));
        sheet.row(List.of(words.say("figures.concluded"), whole.concluded()));
        sheet.row(List.of(words.say("figures.positive"), whole.positive()));
        sheet.row(List.of(words.say("figures.offered"), whole.offered()));
        sheet.row(List.of(words.say("figures.accepted"), whole.accepted()));
        sheet.row(List.of(words.say("figures.leftOut"), leftOut));
    }

    private void mobilities(Table table, CallTerms terms, Person reader, FigureWords words, Locale locale)
            throws IOException {
        table.headings(headings(words));
        for (var mobility : rows.mobilities(terms.id(), reader.id())) {
            table.row(cells(mobility, terms, words, locale));
        }
    }

    private static void kinds(Table sheet, List<Kind> kinds, Function<String, String> name, FigureWords words)
            throws IOException {
        sheet.headings(List.of(
                words.say("figures.kind"),
                words.say("figures.received"),
                words.say("figures.positive"),
                words.say("figures.accepted")));
        for (var kind : kinds) {
            sheet.row(List.of(name.apply(kind.code()), kind.received(), kind.positive(), kind.granted()));
        }
    }

    private static List<String> headings(FigureWords words) {
        return COLUMNS.stream()
                .map(column -> words.say("figures.column." + column))
                .toList();
    }

    /** Numbers are numbers, days are ISO 8601 in texts: a machine reads them next. */
    private static List<?> cells(Mobility mobility, CallTerms terms, FigureWords words, Locale locale) {
        ZoneId zone = terms.rules().zone();
        return List.of(
                mobility.receiptNumber(),
                words.type(mobility.type()),
                terms.pool(terms.pool(mobility.pool()).id(), locale),
                mobility.host(),
                mobility.country(),
                mobility.firstDay().toString(),
                mobility.lastDay().toString(),
                mobility.days(),
                mobility.offeredAt().atZone(zone).toLocalDate().toString(),
                mobility.acceptedAt().atZone(zone).toLocalDate().toString());
    }
}
