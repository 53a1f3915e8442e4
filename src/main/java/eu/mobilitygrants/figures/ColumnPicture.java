package eu.mobilitygrants.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns side by side along time, the first, the highest and the last with their numbers. Lengths in the units of the
 * drawing. Pure.
 *
 * @param base where the columns stand
 */
public record ColumnPicture(
        String said, int width, int height, int base, List<Column> columns, String first, String last) {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 150;
    private static final int BASE = 126;
    private static final int ROOM_OF_NUMBER = 16;

    /** @param number empty where it would only crowd the picture */
    public record Column(int left, int width, int top, int height, String number) {}

    /** @param labels of the same length as {@code amounts} */
    static ColumnPicture of(String said, List<String> labels, List<Integer> amounts) {
        var highest = amounts.stream().mapToInt(Integer::intValue).max().orElse(0);
        var step = amounts.isEmpty() ? WIDTH : Math.min(WIDTH / 6, WIDTH / amounts.size());
        var peak = amounts.indexOf(highest);
        var columns = new ArrayList<Column>();
        IntStream.range(0, amounts.size()).forEach(index -> {
            var amount = amounts.get(index);
            var height = highest == 0 ? 0 : Math.round((float) amount / highest * (BASE - ROOM_OF_NUMBER));
            var told = amount > 0 && (index == 0 || index == peak || index == amounts.size() - 1);
            columns.add(new Column(
                    index * step, Math.max(2, step - 3), BASE - height, height, told ? Integer.toString(amount) : ""));
        });
        return new ColumnPicture(
                said,
                WIDTH,
                HEIGHT,
                BASE,
                List.copyOf(columns),
                labels.isEmpty() ? "" : labels.getFirst(),
                labels.size() < 2 ? "" : labels.getLast());
    }
}
