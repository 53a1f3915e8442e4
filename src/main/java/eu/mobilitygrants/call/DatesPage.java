package eu.mobilitygrants.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that tells dates both ways.
 *
 * @param today in words
 * @param answer null while something on the form cannot be read
 */
record DatesPage(
        String call,
        String title,
        String today,
        List<Choice> types,
        List<Choice> units,
        @Nullable Answer answer) {

    /**
     * @param lastDay the last day to submit for the departure given; null without one
     * @param file address of that day as a calendar file; null where it has passed
     * @param earliest the earliest departure for the day of submission; null if nothing is accepted then
     * @param against what the rules about dates say against the stay
     * @param length the sentence of the rule about lengths if no stay of that type is that long; else null
     * @param calendar null while no length is known
     */
    record Answer(
            @Nullable String lastDay,
            boolean passed,
            @Nullable String file,
            String departure,
            String submittedOn,
            @Nullable String earliest,
            List<CheckResult.Row> against,
            @Nullable String length,
            @Nullable StayCalendar calendar) {}
}
