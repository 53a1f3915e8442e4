package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An application's place in the queue of one pool.
 *
 * @param priorityConfirmed null while the office has not said
 * @param positive whether the committee's conclusion was positive
 * @param since when it came into this state
 */
record QueuePlace(
        ApplicationId application,
        int receiptNumber,
        boolean priorityClaimed,
        @Nullable Boolean priorityConfirmed,
        LocalDate departure,
        boolean positive,
        PlaceState state,
        Instant since) {

    /** Claimed and not denied: the wait for the office's word does not cost the place. */
    boolean priority() {
        return priorityClaimed && !Boolean.FALSE.equals(priorityConfirmed);
    }

    /** Stands in the queue: undecided, or positive without a grant. */
    boolean queues() {
        return switch (state) {
            case UNDECIDED, WAITING, RESERVE -> true;
            default -> false;
        };
    }

    boolean undecided() {
        return queues() && !positive;
    }

    boolean awaitsGrant() {
        return queues() && positive;
    }

    /** Stands in the queue or holds a grant. */
    boolean live() {
        return state.live();
    }

    /** The day of departure itself is not over yet. */
    boolean departedBefore(LocalDate today) {
        return departure.isBefore(today);
    }

    QueuePlace to(PlaceState next, Instant at) {
        return new QueuePlace(
                application, receiptNumber, priorityClaimed, priorityConfirmed, departure, positive, next, at);
    }

    QueuePlace evaluatedPositively(Instant at) {
        return new QueuePlace(
                application, receiptNumber, priorityClaimed, priorityConfirmed, departure, true, state, at);
    }

    QueuePlace prioritySettled(boolean confirmed) {
        return new QueuePlace(
                application, receiptNumber, priorityClaimed, confirmed, departure, positive, state, since);
    }
}
