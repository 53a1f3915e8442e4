package eu.mobilitygrants.award;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a grant after its holder gave it up.
 *
 * @param offered to whom it was offered next; empty if to nobody yet
 * @param exists false if the office has since taken the grant out of the pool
 */
public record GrantFate(Optional<Offered> offered, boolean exists) {

    /** The next offer of the same grant. */
    public record Offered(int receiptNumber, Instant at) {}
}
