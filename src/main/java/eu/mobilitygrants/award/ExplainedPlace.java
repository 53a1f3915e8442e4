package eu.mobilitygrants.award;

import java.util.List;

/**
 * A place with what anybody may know of its pool: how the grants stand and who queues, by receipt number alone.
 *
 * @param grants state of each grant, by number: FREE, OFFERED or ACCEPTED
 * @param queue everyone without a grant who still can get one, first come first; the place itself among them while it queues
 * @param ifPositive what the place would become if the committee said yes now; its own state once that is said
 */
public record ExplainedPlace(Place place, List<String> grants, List<InLine> queue, PlaceState ifPositive) {

    /**
     * Somebody in the queue.
     *
     * @param priority counts as priority: claimed and not denied
     * @param positive positively evaluated, without a grant as yet
     * @param own the one who asks
     */
    public record InLine(int receiptNumber, boolean priority, boolean positive, boolean own) {}

    public ExplainedPlace {
        grants = List.copyOf(grants);
        queue = List.copyOf(queue);
    }

    /** Whether it still waits for what becomes of others. */
    public boolean queues() {
        return switch (place.state()) {
            case UNDECIDED, WAITING, RESERVE -> true;
            default -> false;
        };
    }

    /** Positively evaluated ones ahead. */
    public int positiveAhead() {
        return place.ahead() - place.undecidedAhead();
    }

    public int behind() {
        return queues() ? queue.size() - place.ahead() - 1 : queue.size();
    }
}
