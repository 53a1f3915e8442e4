package eu.mobilitygrants.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is written row by row and never held as a whole. Closing it writes its end; the stream below stays open. */
public interface Table extends Closeable {

    /** The first row: what stands in which column. */
    void headings(List<String> headings) throws IOException;

    /** @param cells text, numbers, days, local date-times; null is an empty cell */
    void row(List<?> cells) throws IOException;
}
