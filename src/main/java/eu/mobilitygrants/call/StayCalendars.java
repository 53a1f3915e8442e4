package eu.mobilitygrants.call;

import eu.mobilitygrants.call.calendar.CalendarMarks;
import eu.mobilitygrants.call.calendar.MonthDrawing;
import eu.mobilitygrants.call.calendar.MonthPicture;
import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.PlannedLength;
import eu.mobilitygrants.eligibility.StartWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows when a stay of some length can begin. */
@Component
class StayCalendars {

    private final VerdictWording wording;
    private final MessageSource messages;

    StayCalendars(VerdictWording wording, MessageSource messages) {
        this.wording = wording;
        this.messages = messages;
    }

    /** @param facts with the day of submission, and the dates of the stay if there are any */
    StayCalendar of(CallTerms call, PlannedLength length, MobilityFacts facts, Locale locale) {
        var rules = call.rules();
        var window = EligibilityRules.starts(rules, length, facts.submittedOn());
        var earliest = window.open() ? window.earliest() : null;
        var latest = window.open() ? window.latest() : null;
        var marks = new CalendarMarks(
                facts.submittedOn(),
                earliest,
                latest,
                facts.firstDay(),
                facts.lastDay(),
                EligibilityRules.advise(rules, facts).lastSubmissionDay(),
                rules.mobilityDeadline());
        return new StayCalendar(
                window.open(),
                sentence(window, length, locale),
                MonthDrawing.of(marks, locale).stream()
                        .map(month -> new StayCalendar.Month(month, sentence(month, locale)))
                        .toList(),
                lines(marks, window, locale));
    }

    private String sentence(StartWindow window, PlannedLength length, Locale locale) {
        var words = wording.length(length, locale);
        var earliest = window.earliest();
        if (earliest == null) {
            return message("call.calendar.closed", locale, words);
        }
        return window.open()
                ? message(
                        "call.calendar.window",
                        locale,
                        words,
                        wording.date(earliest, locale),
                        wording.date(window.latest(), locale))
                : message(
                        "call.calendar.tooLate",
                        locale,
                        words,
                        wording.date(earliest, locale),
                        wording.date(window.latest(), locale));
    }

    private String sentence(MonthPicture month, Locale locale) {
        var possible = month.possibleDays();
        return possible.isEmpty()
                ? message("call.calendar.month.none", locale, month.title())
                : message("call.calendar.month.some", locale, month.title(), possible.getFirst(), possible.getLast());
    }

    private List<Choice> lines(CalendarMarks marks, StartWindow window, Locale locale) {
        var lines = new ArrayList<Choice>();
        add(lines, "today", marks.today(), locale);
        add(lines, "submitBy", marks.submitBy(), locale);
        add(lines, "earliest", marks.earliest(), locale);
        add(lines, "latest", window.latest(), locale);
        add(lines, "submitByLatest", window.lastSubmission(), locale);
        add(lines, "deadline", marks.deadline(), locale);
        return lines;
    }

    private void add(List<Choice> lines, String what, @Nullable LocalDate date, Locale locale) {
        if (date != null) {
            lines.add(new Choice(message("call.calendar." + what, locale), wording.date(date, locale)));
        }
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
