package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.PoolId;
import java.util.List;

/** How a pool looks from one of its places. Pure: asked of the book as it is, or of one that is only imagined. */
final class Explanation {

    private Explanation() {}

    static ExplainedPlace of(PoolId pool, PoolBook book, QueuePlace place, Moment moment) {
        return new ExplainedPlace(
                place(pool, book, place),
                book.grants().values().stream()
                        .map(grant -> grant.state().name())
                        .toList(),
                book.queue().stream()
                        .map(other -> new ExplainedPlace.InLine(
                                other.receiptNumber(),
                                other.priority(),
                                other.positive(),
                                other.application().equals(place.application())))
                        .toList(),
                ifPositive(book, place, moment));
    }

    /** As {@link #of}, of a place that somebody would take now. */
    static ExplainedPlace ifSubmitted(PoolId pool, PoolBook book, ApplicationId id, Happening submitted, Moment now) {
        var imagined = Imagined.after(book, submitted, now).book();
        return of(pool, imagined, imagined.place(id).orElseThrow(), now);
    }

    private static PlaceState ifPositive(PoolBook book, QueuePlace place, Moment moment) {
        if (!place.undecided()) {
            return place.state();
        }
        var said = Happening.concluded(place.application(), place.receiptNumber(), true);
        return Imagined.after(book, said, moment)
                .book()
                .place(place.application())
                .orElseThrow()
                .state();
    }

    static Place place(PoolId pool, PoolBook book, QueuePlace place) {
        var ahead = place.queues()
                ? book.queue().stream()
                        .filter(other -> book.rule().order().compare(other, place) < 0)
                        .toList()
                : List.<QueuePlace>of();
        var grant = book.grantOf(place.application());
        return new Place(
                place.application(),
                pool,
                place.receiptNumber(),
                place.priority(),
                place.priorityConfirmed(),
                place.state(),
                place.since(),
                grant.map(Grant::number).orElse(null),
                grant.map(Grant::answerBy).orElse(null),
                book.free(),
                ahead.size(),
                (int) ahead.stream().filter(QueuePlace::undecided).count(),
                (int) ahead.stream()
                        .filter(other -> other.receiptNumber() > place.receiptNumber())
                        .count());
    }
}
