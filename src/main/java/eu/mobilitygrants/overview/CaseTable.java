package eu.mobilitygrants.overview;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is written row by row and never held as a whole. */
interface CaseTable extends Closeable {

    /** @param cells text, numbers, days, local date-times; null is an empty cell */
    void row(List<?> cells) throws IOException;
}
