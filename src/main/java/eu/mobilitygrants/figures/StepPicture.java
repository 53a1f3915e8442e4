package eu.mobilitygrants.figures;

import eu.mobilitygrants.figures.Counted.PoolPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many grants of a pool were held, as a line of steps under the line of how many there were, from the pool's beginning to
 * now. Lengths in the units of the drawing. Pure.
 *
 * @param held the line of grants held, as an SVG path
 * @param capacity the line of grants there were, as an SVG path
 */
public record StepPicture(
        String said, int width, int height, int base, String held, String capacity, int most, int heldNow) {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 140;
    private static final int TOP = 14;
    private static final int BASE = 116;
    private static final int LEFT = 26;
    private static final int RIGHT = 354;

    /** @param points of one pool, oldest first, at least one */
    static StepPicture of(String said, List<PoolPoint> points, Instant now) {
        var begin = points.getFirst().at();
        var most = Math.max(
                1,
                points.stream()
                        .mapToInt(point -> {
                            var capacity = point.capacity();
                            return Math.max(point.held(), capacity == null ? 0 : capacity);
                        })
                        .max()
                        .orElse(1));
        var held = new StringBuilder("M%d %d".formatted(LEFT, BASE));
        var there = new StringBuilder("M%d %d".formatted(LEFT, BASE));
        for (var point : points) {
            var x = x(point.at(), begin, now);
            held.append("H%d V%d".formatted(x, y(point.held(), most)));
            var capacity = point.capacity();
            if (capacity != null) {
                there.append("H%d V%d".formatted(x, y(capacity, most)));
            }
        }
        held.append("H").append(RIGHT);
        there.append("H").append(RIGHT);
        return new StepPicture(
                said,
                WIDTH,
                HEIGHT,
                BASE,
                held.toString(),
                there.toString(),
                most,
                points.getLast().held());
    }

    private static int x(Instant at, Instant begin, Instant now) {
        var whole = Math.max(1, Duration.between(begin, now).toMinutes());
        var part = Math.clamp(Duration.between(begin, at).toMinutes(), 0, whole);
        return LEFT + (int) Math.round((double) part / whole * (RIGHT - LEFT));
    }

    private static int y(int grants, int most) {
        return BASE - Math.round((float) grants / most * (BASE - TOP));
    }
}
