package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.Eligibility;
import eu.mobilitygrants.eligibility.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of the check, on one page.
 *
 * @param title of the call
 * @param verdict in words
 * @param counts how many of the rules have each outcome
 * @param pool that the stay draws on; null while undecided
 * @param facts as they are carried to the start of an application
 * @param calendar null while it is not known how long the stay is, and when its deadline has passed
 * @param link the address of this page, to be passed on
 * @param mail a letter with that address, to be sent by the reader's own mail program
 */
record CheckResult(
        String call,
        String title,
        Eligibility outcome,
        String verdict,
        Counts counts,
        @Nullable PoolCard pool,
        List<Row> findings,
        Dates dates,
        List<String> toPrepare,
        List<Answers> answers,
        List<Choice> facts,
        @Nullable StayCalendar calendar,
        String link,
        String mail) {

    /** One rule, its outcome and its sentence. */
    record Row(Outcome outcome, String title, String sentence) {}

    /** How many rules answered what. */
    record Counts(int met, int notMet, int unknown, int refer) {}

    /**
     * @param advice one sentence for each date that is known
     * @param file address of the last day to submit as a calendar file; null where it is not known or has passed
     * @param more address of the page that tells what other dates would do
     */
    record Dates(List<String> advice, @Nullable String file, String more) {}

    /**
     * What was answered to one step.
     *
     * @param change address of its questions
     * @param answers question → answer in words, empty where none was given
     */
    record Answers(String step, String change, List<Choice> answers) {}
}
