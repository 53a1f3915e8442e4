package eu.mobilitygrants.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import of an issue of the list.
 *
 * @param failedReason end of a message key; null unless it failed
 */
record EcheImport(
        UUID id,
        LocalDate issue,
        String fileName,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        State state,
        @Nullable String failedReason,
        int rowsTotal,
        int rowsDone,
        Counts counts) {

    /** How far it has come. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED;

        /** Public for the pages. */
        public boolean over() {
            return this == DONE || this == FAILED;
        }
    }

    /** What the rows became. All but {@code gone} add up to the rows of the workbook. */
    record Counts(int fresh, int changed, int unchanged, int gone, int unreadable) {}
}
