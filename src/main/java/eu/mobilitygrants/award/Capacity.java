package eu.mobilitygrants.award;

import eu.mobilitygrants.call.GrantPool;
import eu.mobilitygrants.shared.ConflictException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes of how many grants a pool has. None may fall below what is held: a grant given stays. Pure. */
final class Capacity {

    private Capacity() {}

    /** The first entry of every pool. */
    static Step opened(int capacity, @Nullable LocalDate reservedUntil) {
        return Step.ofPool(StepKind.POOL_OPENED).with("capacity", capacity).with("reservedUntil", reservedUntil);
    }

    /** The book of a pool as it begins. */
    static PoolBook opened(GrantPool pool, Moment now) {
        var book = new PoolBook(pool.id().code());
        book.write(opened(pool.terms().capacity(), pool.reservedUntil()), now.at());
        return book;
    }

    static Happening changed(int capacity, String reason) {
        return (book, moment) -> capacity == book.capacity()
                ? List.of()
                : List.of(resized(StepKind.CAPACITY_CHANGED, book, capacity).with("reason", reason));
    }

    /**
     * Only as long as the pools are as large as whoever decided saw them: the same click twice, or another officer's click in
     * between, is not carried out on top.
     *
     * @param seen capacity of each pool concerned, by code
     */
    static Happening ifStill(Map<String, Integer> seen, Happening change) {
        return (book, moment) -> {
            if (!Objects.equals(seen.get(book.code()), book.capacity())) {
                throw new ConflictException(
                        "award.conflict.resized",
                        "Pool %s has %d grants, not %s".formatted(book.code(), book.capacity(), seen));
            }
            return change.steps(book, moment);
        };
    }

    /** One happening for both pools: each finds its own side of it. */
    static Happening moved(String from, String to, int count, String reason) {
        return (book, moment) -> {
            if (book.code().equals(from)) {
                return List.of(resized(StepKind.GRANTS_MOVED_OUT, book, book.capacity() - count)
                        .with("pool", to)
                        .with("reason", reason));
            }
            return List.of(resized(StepKind.GRANTS_MOVED_IN, book, book.capacity() + count)
                    .with("pool", from)
                    .with("reason", reason));
        };
    }

    private static Step resized(StepKind kind, PoolBook book, int capacity) {
        if (capacity < book.held()) {
            throw new ConflictException(
                    "award.conflict.capacity",
                    "Pool %s cannot shrink to %d: %d are held".formatted(book.code(), capacity, book.held()));
        }
        return Step.ofPool(kind).with("from", book.capacity()).with("to", capacity);
    }
}
