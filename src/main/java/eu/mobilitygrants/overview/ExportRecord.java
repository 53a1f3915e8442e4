package eu.mobilitygrants.overview;

import eu.mobilitygrants.table.TableFormat;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One export: who took what and when.
 *
 * @param asker name of the person
 * @param language tag of the language its headings are in
 * @param query filter, order and columns
 * @param afterReceipt receipt number it begins after
 * @param upToReceipt last receipt number that it looked at
 * @param rowsExpected 0 while nobody has counted
 */
record ExportRecord(
        UUID id,
        UUID person,
        String asker,
        String call,
        TableFormat format,
        String language,
        String query,
        boolean onlyNew,
        int afterReceipt,
        int upToReceipt,
        State state,
        int rowsExpected,
        int rowsWritten,
        Instant askedAt,
        @Nullable Instant endedAt) {

    /** How far it is. */
    enum State {
        PREPARING,
        READY,
        FAILED,
        /** Sent at once, without a file that is kept. */
        DOWNLOADED
    }

    public boolean preparing() { // pages ask for it, and see public methods only
        return state == State.PREPARING;
    }
}
