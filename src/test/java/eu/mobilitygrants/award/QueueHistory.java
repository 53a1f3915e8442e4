package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.shared.ConflictException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A random history of one pool, as a list of moves: any shorter list is a history too, so that it can be shrunk.
 *
 * @param reservedDays days for which the pool is kept for the priority group; 0: not at all
 */
record QueueHistory(int capacity, int reservedDays, List<Move> moves) {

    enum Kind {
        SUBMIT,
        SUBMIT_WITH_PRIORITY,
        POSITIVE,
        POSITIVE_AGAIN,
        NEGATIVE,
        WITHDRAW,
        SEND_BACK,
        RESUBMIT,
        TAKE_SEND_BACK_BACK,
        ACCEPT,
        DECLINE,
        LAPSE,
        CONFIRM_PRIORITY,
        DENY_PRIORITY,
        CAPACITY,
        DAYS
    }

    /** @param who index of the person, any number @param value what the kind makes of it */
    record Move(Kind kind, int who, int value) {

        @Override
        public String toString() {
            return "%s(%d,%d)".formatted(kind, who, value);
        }
    }

    static QueueHistory random(RandomGenerator random) {
        var kinds = Kind.values();
        var moves = IntStream.range(0, random.nextInt(5, 70))
                .mapToObj(number -> new Move(
                        // the first ones mostly submit, so that there is somebody to decide on
                        random.nextInt(60) > number && random.nextInt(3) > 0
                                ? kinds[random.nextInt(2)]
                                : kinds[random.nextInt(kinds.length)],
                        random.nextInt(1000),
                        random.nextInt(100)))
                .toList();
        return new QueueHistory(random.nextInt(0, 5), random.nextInt(4) == 0 ? random.nextInt(1, 30) : 0, moves);
    }

    /** @return what is wrong, at the first move where something is; empty if nothing ever is */
    Optional<String> flaw(Settlement settlement) {
        var world = new World(settlement);
        for (int number = 0; number < moves.size(); number++) {
            var flaw = world.make(moves.get(number));
            if (flaw.isPresent()) {
                return Optional.of("after move %d of %s: %s".formatted(number + 1, this, flaw.get()));
            }
        }
        return Optional.empty();
    }

    /** Drops halves, then quarters, then single moves, as long as it still fails. */
    QueueHistory shrunk(Settlement settlement) {
        var smallest = this;
        for (int size = Math.max(1, moves.size() / 2); size >= 1; size = size == 1 ? 0 : size / 2) {
            for (int from = 0; from < smallest.moves.size(); ) {
                var fewer = smallest.without(from, size);
                if (fewer.flaw(settlement).isPresent()) {
                    smallest = fewer;
                } else {
                    from += size;
                }
            }
        }
        return smallest;
    }

    private QueueHistory without(int from, int size) {
        var fewer = new ArrayList<>(moves);
        fewer.subList(from, Math.min(from + size, fewer.size())).clear();
        return new QueueHistory(capacity, reservedDays, List.copyOf(fewer));
    }

    /** The history as it runs. */
    private final class World {

        private final Settlement settlement;
        private final PoolBook book = new PoolBook("POOL");
        private final QueueLaws laws;
        private final List<ApplicationId> people = new ArrayList<>();
        private int receipts;
        private Instant now = PoolStory.START;

        World(Settlement settlement) {
            this.settlement = settlement;
            var until = reservedDays == 0 ? null : today().plusDays(reservedDays);
            var opened = book.write(Capacity.opened(capacity, until), now);
            laws = new QueueLaws(opened, now);
        }

        Optional<String> make(Move move) {
            var before = book.copy();
            var happened = new ArrayList<Step>();
            for (var happening : happenings(move)) {
                try {
                    happening.steps(book, moment()).forEach(step -> happened.add(book.write(step, now)));
                } catch (ConflictException refused) {
                    return laws.unchanged(before, book);
                }
            }
            var followed = settlement.settle(book, moment());
            return laws.check(before, happened, followed, book, moment());
        }

        private List<Happening> happenings(Move move) {
            return switch (move.kind()) {
                case SUBMIT -> List.of(submit(newcomer(), false, move));
                case SUBMIT_WITH_PRIORITY -> List.of(submit(newcomer(), true, move));
                case CAPACITY -> List.of(Capacity.changed(move.value() % 6, "random"));
                case DAYS -> {
                    now = now.plus(Duration.ofDays(move.value() % 12)).plus(Duration.ofMinutes(move.who()));
                    yield List.of(Happening.nothing());
                }
                case LAPSE -> List.copyOf(people.stream().map(Answer::lapsed).toList());
                default ->
                    someone(move).map(id -> concerning(id, move)).stream().toList();
            };
        }

        private Happening concerning(ApplicationId id, Move move) {
            var receipt = book.place(id).map(QueuePlace::receiptNumber).orElseThrow();
            return switch (move.kind()) {
                case POSITIVE, POSITIVE_AGAIN -> Happening.concluded(id, receipt, true);
                case NEGATIVE -> Happening.concluded(id, receipt, false);
                case WITHDRAW -> Happening.withdrawn(id);
                case SEND_BACK -> undecided(id) ? Happening.returned(id) : Happening.nothing();
                case RESUBMIT -> stateOf(id) == PlaceState.RETURNED ? submit(id, false, move) : Happening.nothing();
                case TAKE_SEND_BACK_BACK -> Happening.returnTakenBack(id, receipt, PoolStory.START);
                case ACCEPT -> Answer.accepted(id);
                case DECLINE -> Answer.declined(id);
                case CONFIRM_PRIORITY -> Happening.prioritySettled(id, true);
                default -> Happening.prioritySettled(id, false);
            };
        }

        private Happening submit(ApplicationId id, boolean priority, Move move) {
            return Happening.submitted(id, ++receipts, priority, today().plusDays(move.value() % 60));
        }

        private ApplicationId newcomer() {
            var id = new ApplicationId(new UUID(0, people.size() + 1L));
            people.add(id);
            return id;
        }

        private Optional<ApplicationId> someone(Move move) {
            return people.isEmpty() ? Optional.empty() : Optional.of(people.get(move.who() % people.size()));
        }

        private boolean undecided(ApplicationId id) {
            return stateOf(id) == PlaceState.UNDECIDED;
        }

        private @Nullable PlaceState stateOf(ApplicationId id) {
            return book.place(id).map(QueuePlace::state).orElse(null);
        }

        private Moment moment() {
            return new Moment(now, PoolStory.ZONE, 14);
        }

        private LocalDate today() {
            return LocalDate.ofInstant(now, PoolStory.ZONE);
        }
    }
}
