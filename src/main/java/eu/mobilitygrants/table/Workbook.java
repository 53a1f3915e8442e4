package eu.mobilitygrants.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A workbook (Office Open XML) of tables, one a sheet. Closing it writes its end; the stream below stays open. */
public final class Workbook implements Closeable {

    private final org.dhatim.fastexcel.Workbook book;
    private @Nullable Sheet latest;

    public Workbook(OutputStream out) {
        book = begun(out);
    }

    private static org.dhatim.fastexcel.Workbook begun(OutputStream out) {
        return new org.dhatim.fastexcel.Workbook(out, "Mobility grants", "1.0");
    }

    /** A workbook that is one table. */
    static Table ofOneSheet(OutputStream out, String title) {
        var book = begun(out);
        return new Sheet(book.newWorksheet(title), book::finish);
    }

    /** A further sheet. The one before is written to its end: sheets go out one after the other. */
    public Table sheet(String title) throws IOException {
        endLatest();
        var sheet = book.newWorksheet(title);
        latest = new Sheet(sheet, sheet::finish);
        return latest;
    }

    private void endLatest() throws IOException {
        if (latest != null) {
            latest.close();
        }
    }

    @Override
    public void close() throws IOException {
        endLatest();
        book.finish();
    }
}
