package eu.mobilitygrants.award;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.application.ApplicationId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What differs between a pool as it is and as it would be, person by person. Pure. */
final class PoolComparison {

    /**
     * How an application stands in a pool.
     *
     * @param ahead everyone before it without a grant; 0 once it no longer queues
     * @param undecidedAhead of these, the undecided
     */
    record Standing(PlaceState state, Optional<Integer> grant, int ahead, int undecidedAhead) {}

    /** One application for which something differs. */
    record Difference(ApplicationId application, int receiptNumber, String pool, Standing before, Standing after) {

        /** More than the place in the queue. */
        boolean ofOutcome() {
            return before.state() != after.state() || !before.grant().equals(after.grant());
        }
    }

    private PoolComparison() {}

    /** Outcomes first, then places in the queue; each by receipt number. */
    static List<Difference> of(PoolBook before, PoolBook after) {
        var were = standings(before);
        var would = standings(after);
        return before.places().values().stream()
                .map(place -> new Difference(
                        place.application(),
                        place.receiptNumber(),
                        before.code(),
                        requireNonNull(were.get(place.application())),
                        requireNonNull(would.get(place.application()))))
                .filter(one -> !one.before().equals(one.after()))
                .sorted(Comparator.comparing(Difference::ofOutcome).reversed().thenComparing(Difference::receiptNumber))
                .toList();
    }

    /** Of everyone, in one walk along the queue. */
    private static Map<ApplicationId, Standing> standings(PoolBook book) {
        var standings = new HashMap<ApplicationId, Standing>();
        book.places().values().forEach(place -> standings.put(place.application(), standing(book, place, 0, 0)));
        int ahead = 0;
        int undecided = 0;
        for (var place : book.queue()) {
            standings.put(place.application(), standing(book, place, ahead++, undecided));
            undecided += place.undecided() ? 1 : 0;
        }
        return standings;
    }

    private static Standing standing(PoolBook book, QueuePlace place, int ahead, int undecided) {
        return new Standing(place.state(), book.grantOf(place.application()).map(Grant::number), ahead, undecided);
    }
}
