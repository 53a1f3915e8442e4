package eu.mobilitygrants.call;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A pool as a reader sees it.
 *
 * @param free grants that nobody has been offered
 * @param places the state of each grant, taken ones first; empty where there are too many to draw
 * @param priority who comes first in it; null if nobody does
 */
record PoolCard(
        String code,
        String name,
        int capacity,
        int free,
        List<String> places,
        List<String> types,
        String destinations,
        @Nullable String priority) {

    private static final int MOST_DRAWN = 30;

    /** @param free may exceed {@code capacity} after the office has moved grants between pools */
    static List<String> places(int capacity, int free) {
        var all = Math.max(capacity, free);
        if (all > MOST_DRAWN) {
            return List.of();
        }
        return IntStream.range(0, all)
                .mapToObj(place -> place < all - free ? "ACCEPTED" : "FREE")
                .toList();
    }
}
