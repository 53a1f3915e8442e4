package eu.mobilitygrants.call;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page of questions shows.
 *
 * @param step null where all questions stand on one page
 * @param asked the fields to show
 * @param carried answers to the questions of the other steps
 * @param soFar what the rules say already
 * @param hints about the dates, for the answers so far
 */
record CheckPage(
        String call,
        String title,
        @Nullable Step step,
        Set<String> asked,
        List<Choice> carried,
        SoFar soFar,
        Options options,
        HostSearch hosts,
        List<String> hints,
        String allQuestions) {

    /**
     * Which step of how many, for the answers so far.
     *
     * @param previous address of the step before; null for the first
     */
    record Step(String name, int number, int of, @Nullable String previous) {}

    /**
     * The lists to choose from.
     *
     * @param countries names that every field for a country suggests
     * @param citizenships what each field for a citizenship shows, one more than given; empty text for none
     * @param charters for older links only: nobody is asked any more
     */
    record Options(
            List<Choice> types,
            List<Choice> categories,
            List<String> countries,
            List<String> citizenships,
            List<Choice> hostKinds,
            List<Choice> charters,
            List<Choice> agreements,
            List<Choice> conferences,
            List<Choice> yesAndNo,
            String mobilityDeadline) {}
}
