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

    static List<String> places(int capacity, int free) {
        if (capacity > MOST_DRAWN) {
            return List.of();
        }
        return IntStream.range(0, capacity)
                .mapToObj(place -> place < capacity - free ? "ACCEPTED" : "FREE")
                .toList();
    }
}
