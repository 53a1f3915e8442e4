package eu.mobilitygrants.award;

import java.util.List;

/**
 * A pool at one step of its history, in words and as a picture.
 *
 * @param percent how far along the time line it lies, 0 to 100
 * @param at for the field that picks an instant
 * @param hash of the ledger entry, whole
 * @param broken what does not fit in the ledger so far; empty if everything does
 * @param around the steps before and after it
 */
record HistoryView(
        int number,
        int steps,
        int percent,
        String began,
        String ended,
        String at,
        String zone,
        String broken,
        Line line,
        String hash,
        PoolPicture picture,
        String reserved,
        List<Line> around) {

    /**
     * One step.
     *
     * @param application empty where the reader may not know or there is none
     * @param subject whom it concerns, by receipt number and, where the reader may know it, by name
     */
    record Line(
            int number, long sequence, String at, String actor, String subject, String application, String sentence) {}
}
