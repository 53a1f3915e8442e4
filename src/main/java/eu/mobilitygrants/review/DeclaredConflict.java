package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conflict of interest that somebody declared, or that the office recorded of somebody.
 *
 * @param lastDay from the day after it nothing keeps the person out; null: for good
 * @param recordedBy null: the person's own declaration
 * @param endedAt null while it is in force
 * @param endedBy null: ended by its last day, or not ended
 */
record DeclaredConflict(
        UUID id,
        ApplicationId application,
        UserId person,
        DeclaredKind kind,
        String reason,
        @Nullable LocalDate lastDay,
        Instant declaredAt,
        @Nullable UserId recordedBy,
        @Nullable Instant endedAt,
        @Nullable UserId endedBy,
        String endReason) {

    boolean inForce() {
        return endedAt == null;
    }

    /** Only own declarations are withdrawn by the person; what the office recorded, the office ends. */
    boolean isOwn() {
        return recordedBy == null;
    }
}
