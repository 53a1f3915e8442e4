package eu.mobilitygrants.award;

import java.util.List;

/**
 * What was imagined and what came of it, in words: drawn by {@code award/outcome :: outcome}.
 *
 * @param summary how much differs, in a sentence
 * @param at when the last step would happen; empty: now
 * @param offers that would go out, a sentence each
 * @param moves how many more there are of whom only the place in the queue differs
 */
record WhatIfView(
        List<StepLine> steps,
        String summary,
        String at,
        List<String> offers,
        List<PoolLine> pools,
        List<Line> differences,
        int moves) {

    /**
     * One imagined step.
     *
     * @param text its short form
     * @param problem why it cannot happen or changes nothing; empty if it does
     */
    record StepLine(String text, String words, String problem) {}

    /** One pool of which something differs. The states are those of its grants, as {@code parts :: places} draws them. */
    record PoolLine(String name, Side before, Side after) {}

    /** @param states empty where there are too many to draw */
    record Side(List<String> states, String said) {}

    /** One application. @param applicant empty where the reader may not know; then there is no way to the case either */
    record Line(
            int receipt,
            String application,
            String applicant,
            String pool,
            String before,
            String after,
            List<String> why) {}
}
