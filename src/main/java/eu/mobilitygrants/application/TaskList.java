package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.eligibility.Finding;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.eligibility.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which sections of a draft are done, which are still to do, and what is wrong with the others. */
@Component
class TaskList {

    private final Leftovers leftovers;
    private final VerdictWording wording;
    private final MessageSource messages;

    TaskList(Leftovers leftovers, VerdictWording wording, MessageSource messages) {
        this.leftovers = leftovers;
        this.wording = wording;
        this.messages = messages;
    }

    /**
     * One line of the list.
     *
     * @param tag kind of the tag's colour
     * @param state key of the tag's words: done, todo or attention
     * @param notes what to attend to, in sentences
     */
    record Task(String path, String tag, String state, List<String> notes) {

        boolean isDone() {
            return state.equals("done");
        }
    }

    List<Task> of(MobilityApplication draft, CallTerms terms, Verdict verdict, Locale locale) {
        var completeness = Completeness.of(terms, draft.content());
        var unread = leftovers.inTheWay(draft.id(), completeness);
        return Stream.of(Section.values())
                .map(section -> task(section, draft, completeness, unread, verdict, locale))
                .toList();
    }

    private Task task(
            Section section,
            MobilityApplication draft,
            Completeness completeness,
            List<Leftover> unread,
            Verdict verdict,
            Locale locale) {
        var notes = new ArrayList<String>();
        unread.stream()
                .filter(leftover -> leftover.section() == section)
                .forEach(leftover -> notes.add(text("application.task.unread", locale, shortened(leftover.typed()))));
        verdict.notMet().stream()
                .filter(finding -> isAbout(finding, section))
                .forEach(finding ->
                        notes.add(text("application.task.notMet", locale, wording.rule(finding.rule(), locale))));
        var missing = completeness.missing(section).size();
        var typeFirst = section == Section.ANSWERS && draft.content().mobility().type() == null;
        if (missing == 0 && notes.isEmpty() && !typeFirst) {
            return new Task(section.path(), "good", "done", notes);
        }
        var begun = begun(section, draft.content());
        if (missing > 0 && begun) {
            notes.add(text("application.task.missing", locale, missing));
        }
        return begun || !notes.isEmpty()
                ? new Task(section.path(), "warn", "attention", notes)
                : new Task(section.path(), "neutral", "todo", notes);
    }

    private static boolean isAbout(Finding finding, Section section) {
        return about(finding.rule()).equals(Optional.of(section));
    }

    /** Where one would change something for the rule to be met; nowhere if the call is over. */
    private static Optional<Section> about(RuleCode rule) {
        return switch (rule) {
            case CALL_OPEN -> Optional.empty();
            case APPLICANT_CATEGORY -> Optional.of(Section.YOU);
            case DURATION,
                    LEAD_TIME,
                    MOBILITY_DEADLINE,
                    DATES_IN_ORDER,
                    BLENDED_COMPONENT,
                    NOT_A_CONFERENCE,
                    ONE_AT_A_TIME,
                    TWELVE_MONTHS -> Optional.of(Section.STAY);
            case DESTINATION, NOT_SENDING_COUNTRY, NOT_HOME_COUNTRY, HOST_KIND, AGREEMENT, EXCLUDED_HOST ->
                Optional.of(Section.HOST);
        };
    }

    private static boolean begun(Section section, ApplicationContent content) {
        return !section.part(content).equals(section.part(ApplicationContent.empty()));
    }

    static String shortened(String typed) {
        return typed.length() <= 40 ? typed : typed.substring(0, 39) + "…";
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
