package eu.mobilitygrants.award;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.review.PublishingOutlook.Fate;
import eu.mobilitygrants.review.PublishingOutlook.Outcome;
import eu.mobilitygrants.review.PublishingOutlook.Outlook;
import eu.mobilitygrants.review.PublishingOutlook.PoolAfter;
import eu.mobilitygrants.review.PublishingOutlook.Proposed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several pools as they would be if conclusions happened to them, one after the other. Pure.
 *
 * @param steps what would be written down, in order
 */
record ForeseenPools(
        SortedMap<String, PoolBook> before, SortedMap<String, PoolBook> now, List<InPool> steps, Moment moment) {

    /** A step and the pool it is made in. */
    record InPool(String pool, Step step) {}

    /** @param queues the pools in which each application stands */
    static ForeseenPools after(
            SortedMap<String, PoolBook> books,
            Map<ApplicationId, List<String>> queues,
            List<Proposed> conclusions,
            Moment moment) {
        var now = new TreeMap<>(books);
        var steps = new ArrayList<InPool>();
        for (var conclusion : conclusions) {
            var pools = queues.getOrDefault(conclusion.application(), List.of());
            Happening.requireConcludable(conclusion.application(), pools.size(), conclusion.positive());
            for (var pool : pools) {
                var imagined = Imagined.after(requireNonNull(now.get(pool)), happening(conclusion), moment);
                now.put(pool, imagined.book());
                imagined.steps().forEach(step -> steps.add(new InPool(pool, step)));
            }
        }
        return new ForeseenPools(books, now, List.copyOf(steps), moment);
    }

    private static Happening happening(Proposed conclusion) {
        return Happening.concluded(conclusion.application(), conclusion.receiptNumber(), conclusion.positive());
    }

    Outlook outlook(List<Proposed> conclusions) {
        var published = conclusions.stream().map(Proposed::application).collect(Collectors.toSet());
        var outcomes = now.entrySet().stream()
                .flatMap(pool -> pool.getValue().places().values().stream()
                        .filter(place -> published.contains(place.application()) || changed(pool.getKey(), place))
                        .map(place -> outcome(pool.getValue(), place, published.contains(place.application()))))
                .sorted(Comparator.comparing(Outcome::pool).thenComparing(Outcome::receiptNumber))
                .toList();
        return new Outlook(outcomes, pools().toList());
    }

    private boolean changed(String pool, QueuePlace place) {
        return requireNonNull(before.get(pool))
                .place(place.application())
                .filter(earlier -> earlier.state() == place.state())
                .isEmpty();
    }

    private static Outcome outcome(PoolBook book, QueuePlace place, boolean published) {
        var fate = fate(place.state());
        return new Outcome(
                place.application(), place.receiptNumber(), book.code(), fate, number(book, place, fate), published);
    }

    private static Fate fate(PlaceState state) {
        return switch (state) {
            case OFFERED, ACCEPTED -> Fate.OFFERED;
            case RESERVE -> Fate.RESERVE;
            case SKIPPED -> Fate.PASSED_OVER;
            case REFUSED -> Fate.REFUSED;
            default -> Fate.WAITING;
        };
    }

    private static int number(PoolBook book, QueuePlace place, Fate fate) {
        var ahead = book.queue().stream().filter(other -> book.rule().order().compare(other, place) < 0);
        return switch (fate) {
            case WAITING -> (int) ahead.filter(QueuePlace::undecided).count();
            case RESERVE -> 1 + (int) ahead.filter(QueuePlace::awaitsGrant).count();
            default -> 0;
        };
    }

    private Stream<PoolAfter> pools() {
        return now.values().stream()
                .map(book -> new PoolAfter(
                        book.code(),
                        book.capacity(),
                        before.getOrDefault(book.code(), book).free(),
                        book.free()));
    }
}
