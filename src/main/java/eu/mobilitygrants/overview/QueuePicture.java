package eu.mobilitygrants.overview;

import java.util.List;

/**
 * A pool and its queue, ready to be drawn by {@code overview/place :: drawing}.
 *
 * @param grants FREE, OFFERED or ACCEPTED for each grant; empty where there are too many to draw
 * @param grantsSaid the same in words
 * @param width of the queue's drawing, in its own units
 * @param height the same
 * @param queueSaid everything the queue's drawing shows, in words
 */
record QueuePicture(
        List<String> grants,
        String grantsSaid,
        int width,
        int height,
        List<Mark> marks,
        List<Kind> kinds,
        String queueSaid) {

    /** Why somebody stands where they stand, seen from the reader's place. Each kind has a shape of its own. */
    enum Kind {
        PRIORITY,
        EARLIER,
        OWN,
        BEHIND,
        GAP
    }

    /**
     * One place of the queue, or several left out.
     *
     * @param x of its left edge
     * @param y of its upper edge
     * @param label receipt number, or how many are left out
     * @param positive positively evaluated
     */
    record Mark(Kind kind, int x, int y, String label, boolean positive) {}
}
