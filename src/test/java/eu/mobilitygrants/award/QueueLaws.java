package eu.mobilitygrants.award;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What must hold whatever happens, said a second time and independently of how the portal computes it. */
final class QueueLaws {

    private final PoolBook replayed = new PoolBook("POOL");

    QueueLaws(Step opened, Instant at) {
        remember(opened, at);
    }

    Optional<String> unchanged(PoolBook before, PoolBook book) {
        return same(before, book) ? Optional.empty() : Optional.of("a refused move changed the pool");
    }

    Optional<String> check(PoolBook before, List<Step> happened, List<Step> followed, PoolBook book, Moment moment) {
        happened.forEach(step -> remember(step, moment.at()));
        followed.forEach(step -> remember(step, moment.at()));
        return neverMoreThanCapacity(book)
                .or(() -> nobodyOvertakes(before, happened, followed, moment))
                .or(() -> noGrantIdles(book, moment))
                .or(() -> aGrantGivenStays(before, happened, book))
                .or(() -> labelsAreTrue(book))
                .or(() -> replayEqualsState(book));
    }

    private static Optional<String> neverMoreThanCapacity(PoolBook book) {
        var held = book.places().values().stream()
                .filter(place -> place.state() == PlaceState.OFFERED || place.state() == PlaceState.ACCEPTED)
                .count();
        return held > book.capacity() || held != book.held() || book.grants().size() != book.capacity()
                ? Optional.of("%d hold a grant of %d".formatted(held, book.capacity()))
                : Optional.empty();
    }

    /**
     * At each award: nobody ahead is positive and left without, and everyone undecided ahead could still have a grant
     * afterwards.
     */
    private static Optional<String> nobodyOvertakes(
            PoolBook before, List<Step> happened, List<Step> followed, Moment moment) {
        var book = before.copy();
        happened.forEach(step -> book.write(step, moment.at()));
        for (var step : followed) {
            var id = step.application();
            if (step.kind() == StepKind.GRANT_OFFERED) {
                var awarded = book.place(id).orElseThrow();
                if (awarded.departure().isBefore(moment.today())) {
                    return Optional.of("%s was awarded after departure".formatted(id));
                }
                var ahead = ahead(book.places().values(), awarded);
                if (ahead.stream().anyMatch(QueueLaws::positiveWithout)) {
                    return Optional.of("%s overtook a positive one".formatted(id));
                }
                if (ahead.size() > book.free() - 1) {
                    return Optional.of("%s took the grant of an undecided one ahead".formatted(id));
                }
            }
            if (step.kind() == StepKind.SKIPPED
                    && !book.place(id).orElseThrow().departure().isBefore(moment.today())) {
                return Optional.of("%s was skipped before departure".formatted(id));
            }
            book.write(step, moment.at());
        }
        return Optional.empty();
    }

    private static Optional<String> noGrantIdles(PoolBook book, Moment moment) {
        return book.places().values().stream()
                .filter(QueueLaws::positiveWithout)
                .filter(place -> place.priority()
                        || book.reservedUntil() == null
                        || !moment.today().isBefore(book.reservedUntil()))
                .filter(place -> book.free()
                        > ahead(book.places().values(), place).stream()
                                .filter(other -> !other.positive())
                                .count())
                .filter(place -> ahead(book.places().values(), place).stream().noneMatch(QueueLaws::positiveWithout))
                .map(place -> "a grant is free and %s does not get it".formatted(place))
                .findFirst();
    }

    private static Optional<String> aGrantGivenStays(PoolBook before, List<Step> happened, PoolBook book) {
        var left = happened.stream().map(Step::application).toList();
        return before.grants().values().stream()
                .filter(grant -> grant.holder() != null && !left.contains(grant.holder()))
                .filter(grant -> !grant.equals(book.grants().get(grant.number())))
                .map(grant -> "%s was taken away".formatted(grant))
                .findFirst();
    }

    private static Optional<String> labelsAreTrue(PoolBook book) {
        var label = book.free() == 0 ? PlaceState.RESERVE : PlaceState.WAITING;
        return book.places().values().stream()
                .filter(QueueLaws::positiveWithout)
                .filter(place -> place.state() != label)
                .map(place -> "%s reads %s".formatted(place.application(), place.state()))
                .findFirst();
    }

    /** The book of the replay knows nothing but what the ledger's texts say. */
    private Optional<String> replayEqualsState(PoolBook book) {
        return same(replayed, book) ? Optional.empty() : Optional.of("the replay differs");
    }

    private static boolean same(PoolBook one, PoolBook other) {
        return one.grants().equals(other.grants())
                && one.places().equals(other.places())
                && one.capacity() == other.capacity();
    }

    /** Said without the comparator of the portal. */
    private static List<QueuePlace> ahead(Collection<QueuePlace> places, QueuePlace of) {
        return places.stream()
                .filter(other -> other.state() == PlaceState.UNDECIDED || positiveWithout(other))
                .filter(other -> {
                    boolean his = other.priorityClaimed() && !Objects.equals(other.priorityConfirmed(), false);
                    boolean mine = of.priorityClaimed() && !Objects.equals(of.priorityConfirmed(), false);
                    return his == mine ? other.receiptNumber() < of.receiptNumber() : his;
                })
                .toList();
    }

    private static boolean positiveWithout(QueuePlace place) {
        return place.state() == PlaceState.WAITING
                || place.state() == PlaceState.RESERVE
                || (place.state() == PlaceState.UNDECIDED && place.positive());
    }

    private void remember(Step step, Instant at) {
        replayed.write(
                new Step(
                        step.kind(),
                        step.application(),
                        Facts.parse(step.facts().text())),
                at);
    }
}
