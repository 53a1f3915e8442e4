package eu.mobilitygrants.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars that lie below one another, each under its label: read from top to bottom, as wide on a phone as on a desk. Lengths in
 * the units of the drawing. Pure.
 *
 * @param said what the picture shows, for whoever does not see it
 */
public record BarPicture(String said, int width, int height, List<Bar> bars) {

    static final int WIDTH = 360;
    private static final int ROW = 44;
    private static final int ROOM_OF_VALUE = 64;

    /** One bar in up to three parts, the later ones inside the first. @param parts lengths, the longest first */
    public record Bar(int top, String label, String value, List<Integer> parts) {}

    /** What a bar shows. @param amounts each part of the one before */
    record Amount(String label, String value, List<Double> amounts) {}

    /** The longest bar takes all the room there is. */
    static BarPicture of(String said, List<Amount> amounts) {
        return of(
                said,
                amounts,
                amounts.stream()
                        .flatMap(amount -> amount.amounts().stream())
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0));
    }

    /** @param longest amount whose bar would take all the room there is */
    static BarPicture of(String said, List<Amount> amounts, double longest) {
        var bars = new ArrayList<Bar>();
        for (var amount : amounts) {
            bars.add(new Bar(
                    bars.size() * ROW,
                    amount.label(),
                    amount.value(),
                    amount.amounts().stream().map(part -> length(part, longest)).toList()));
        }
        return new BarPicture(said, WIDTH, amounts.size() * ROW, List.copyOf(bars));
    }

    /** What is there is seen, however little of the whole it is. */
    private static int length(double amount, double longest) {
        var room = WIDTH - ROOM_OF_VALUE;
        return amount <= 0 ? 0 : Math.max(2, (int) Math.round(amount / longest * room));
    }
}
