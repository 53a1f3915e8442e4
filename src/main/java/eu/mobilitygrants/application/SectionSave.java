package eu.mobilitygrants.application;

import java.util.List;

/** What became of something that was sent to be saved. */
sealed interface SectionSave {

    MobilityApplication draft();

    /** What the section holds now: what the next save is made from. */
    String base();

    /**
     * All that could be read is saved, the rest is kept as it was typed.
     *
     * @param asksMore whether the answers lead to questions that the page did not show
     */
    record Saved(MobilityApplication draft, SectionReading reading, String base, boolean asksMore)
            implements SectionSave {}

    /** Nothing is saved: the same answers were changed since the page was made. */
    record Changed(
            MobilityApplication draft, SectionReading saved, SectionReading typed, String base, List<String> answers)
            implements SectionSave {}
}
