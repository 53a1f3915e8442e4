package eu.mobilitygrants.award;

import java.util.ArrayList;
import java.util.List;

/**
 * A pool as it would be if something happened to it now: settled by the code that settles the real one, and written nowhere.
 *
 * @param steps what would be written down, in order
 */
record Imagined(PoolBook book, List<Step> steps) {

    /** @param book is left as it is */
    static Imagined after(PoolBook book, Happening happening, Moment moment) {
        var copy = book.copy();
        var steps = new ArrayList<Step>();
        happening.steps(copy, moment).forEach(step -> steps.add(copy.write(step, moment.at())));
        steps.addAll(new Settlement().settle(copy, moment));
        return new Imagined(copy, List.copyOf(steps));
    }
}
