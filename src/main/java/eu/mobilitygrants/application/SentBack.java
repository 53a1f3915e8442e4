package eu.mobilitygrants.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application that is back with its applicant.
 *
 * @param receiptNumber the one it lost
 * @param until the instant at which the mail about it leaves, and from which on it stays
 * @param readAt when the applicant first opened one of their pages after it; null if they have not
 */
public record SentBack(
        int receiptNumber,
        Instant at,
        Instant until,
        @Nullable Instant readAt) {

    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    public boolean mayBeTakenBack(Instant now) {
        return readAt == null && !isOver(now);
    }
}
