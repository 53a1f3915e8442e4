package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.review.Committees;
import eu.mobilitygrants.review.Conflicts;
import eu.mobilitygrants.table.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes cases as a table, as the list has them: same filter, same order, and without those that the reader is kept out of.
 * Rows come from the database a few hundred at a time and go out at once: memory does not grow with their number.
 */
@Service
class CaseExport {

    private static final int ROWS_FETCHED = 500;

    /**
     * What is exported, and for whom.
     *
     * @param afterReceipt exclusive
     * @param upToReceipt inclusive
     */
    record Order(
            CaseFilter filter,
            CallTerms terms,
            Person reader,
            Locale locale,
            TableFormat format,
            int afterReceipt,
            int upToReceipt) {}

    private final JdbcClient jdbc;
    private final ExportSheet sheet;
    private final CaseSelections selections;
    private final Committees committees;
    private final TransactionTemplate reading;

    CaseExport(
            JdbcClient jdbc,
            ExportSheet sheet,
            CaseSelections selections,
            Committees committees,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.sheet = sheet;
        this.selections = selections;
        this.committees = committees;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true); // and the driver fetches by portions only inside a transaction
    }

    /** @return how many there are; at most {@code most} and one */
    int count(Order order, int most) {
        return selections.count(selection(order), most);
    }

    /** The latest receipt number of the call: numbers follow the commits, so that nothing below it is still to come. */
    int latestReceipt(CallTerms terms) {
        return jdbc.sql("select coalesce(max(receipt_number), 0) as latest from case_line where call_id = ?")
                .param(terms.id().value())
                .query((row, index) -> row.getInt("latest"))
                .single();
    }

    /**
     * Leaves {@code out} open.
     *
     * @param progress told the number of rows after each
     * @return how many rows were written, without the heading
     */
    int write(Order order, OutputStream out, IntConsumer progress) throws IOException {
        try (var table = order.format().table(out, sheet.title(order.locale()))) {
            var columns = sheet.columns(order.filter(), order.terms(), order.locale());
            table.headings(columns.headings());
            var rows = new int[1];
            reading.executeWithoutResult(status -> read(order, one -> {
                table.row(columns.cells(one));
                progress.accept(++rows[0]);
            }));
            return rows[0];
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** What is done with each case. */
    @FunctionalInterface
    private interface Taking {
        void take(ExportedCase one) throws IOException;
    }

    private void read(Order order, Taking taking) {
        var selection = selection(order);
        var filter = order.filter();
        jdbc.sql(Conflicts.KEPT + "select " + CaseRow.COLUMNS + ExportedCase.COLUMNS + selection.sql()
                        + filter.order().orderBy(filter.isDown()))
                .withFetchSize(ROWS_FETCHED)
                .params(selection.parameters())
                .param("seats", seats(order))
                .query(row -> {
                    try {
                        taking.take(ExportedCase.of(row));
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                });
    }

    private CaseSelection selection(Order order) {
        return selections
                .of(order.filter(), order.terms(), order.reader())
                .numbered(order.afterReceipt(), order.upToReceipt());
    }

    /** Whose scores of others stay hidden until the reader has given their own. */
    private String[] seats(Order order) {
        return Stream.of(Audience.values())
                .filter(audience ->
                        committees.holdsSeat(order.reader(), order.terms().id(), audience))
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
