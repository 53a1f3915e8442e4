package eu.mobilitygrants.overview;

import eu.mobilitygrants.award.ExplainedPlace;
import eu.mobilitygrants.award.ExplainedPlace.InLine;
import eu.mobilitygrants.overview.QueuePicture.Kind;
import eu.mobilitygrants.overview.QueuePicture.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lays a queue out in rows that fit a phone, and leaves out the middle of a long one. Pure. */
final class QueueDrawing {

    static final int COLUMNS = 7;
    static final int CELL_WIDTH = 48;
    static final int CELL_HEIGHT = 58;

    private static final int FIRST = 3;
    private static final int NEAR = 6;
    private static final int BEHIND = 3;

    private QueueDrawing() {}

    /** In order; empty unless the place still queues. */
    static List<Mark> marks(ExplainedPlace explained) {
        if (!explained.queues()) {
            return List.of();
        }
        var queue = explained.queue();
        var own = IntStream.range(0, queue.size())
                .filter(index -> queue.get(index).own())
                .findFirst()
                .orElseThrow();
        var marks = new ArrayList<Mark>();
        var left = 0;
        for (var index = 0; index < queue.size(); index++) {
            if (isLeftOut(index, own, queue.size())) {
                left++;
            } else {
                left = gap(left, marks);
                marks.add(mark(queue.get(index), index - own, queue.get(own).priority(), marks.size()));
            }
        }
        gap(left, marks);
        return List.copyOf(marks);
    }

    static int width() {
        return COLUMNS * CELL_WIDTH;
    }

    static int height(List<Mark> marks) {
        return Math.ceilDiv(marks.size(), COLUMNS) * CELL_HEIGHT;
    }

    /** A single one is drawn: the gap would take its room and say less. */
    private static boolean isLeftOut(int index, int own, int size) {
        return isFar(index, own)
                && ((index > 0 && isFar(index - 1, own)) || (index + 1 < size && isFar(index + 1, own)));
    }

    private static boolean isFar(int index, int own) {
        return index >= FIRST && (index < own - NEAR || index > own + BEHIND);
    }

    private static int gap(int left, List<Mark> marks) {
        if (left > 0) {
            marks.add(placed(Kind.GAP, Integer.toString(left), false, marks.size()));
        }
        return 0;
    }

    private static Mark mark(InLine one, int distance, boolean ownPriority, int position) {
        return placed(
                kind(one, distance, ownPriority), Integer.toString(one.receiptNumber()), one.positive(), position);
    }

    private static Kind kind(InLine one, int distance, boolean ownPriority) {
        if (distance == 0) {
            return Kind.OWN;
        }
        if (distance > 0) {
            return Kind.BEHIND;
        }
        return one.priority() && !ownPriority ? Kind.PRIORITY : Kind.EARLIER;
    }

    private static Mark placed(Kind kind, String label, boolean positive, int position) {
        return new Mark(kind, position % COLUMNS * CELL_WIDTH, position / COLUMNS * CELL_HEIGHT, label, positive);
    }
}
