package eu.mobilitygrants.award;

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
        return new Imagined(copy, Course.of(copy, happening, moment).steps());
    }
}
