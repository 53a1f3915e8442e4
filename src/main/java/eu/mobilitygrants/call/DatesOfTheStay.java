package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.PlannedLength;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dates that follow from a case: the last day to submit and where to keep it, and when such a stay can begin. */
@Component
class DatesOfTheStay {

    private final VerdictWording wording;
    private final StayCalendars calendars;

    DatesOfTheStay(VerdictWording wording, StayCalendars calendars) {
        this.wording = wording;
        this.calendars = calendars;
    }

    CheckResult.Dates of(CallTerms call, MobilityFacts facts, CheckAddress address, Locale locale) {
        var advice = EligibilityRules.advise(call.rules(), facts);
        var lastDay = advice.lastSubmissionDay();
        return new CheckResult.Dates(wording.advice(advice, locale), file(call, facts, lastDay), address.dates());
    }

    /** Empty while it is not known how long the stay is, and when every stay has to be over. */
    Optional<StayCalendar> calendar(CallTerms call, MobilityFacts facts, Locale locale) {
        return facts.submittedOn().isAfter(call.rules().mobilityDeadline())
                ? Optional.empty()
                : length(call, facts).map(length -> calendars.of(call, length, facts, locale));
    }

    /** As long as the stay itself; without its dates, as long as its type demands. */
    static Optional<PlannedLength> length(CallTerms call, MobilityFacts facts) {
        var first = facts.firstDay();
        var last = facts.lastDay();
        if (first != null && last != null && !last.isBefore(first)) {
            var days = ChronoUnit.DAYS.between(first, last) + 1;
            return days > DatesForm.MOST_DAYS
                    ? Optional.empty()
                    : Optional.of(new PlannedLength((int) days, PlannedLength.Unit.DAYS));
        }
        return Stream.ofNullable(facts.type())
                .flatMap(type -> PlannedLength.shortest(call.rules(), type).stream())
                .findFirst();
    }

    /** Nobody takes a day home that is over. */
    static @Nullable String file(CallTerms call, MobilityFacts facts, @Nullable LocalDate lastDay) {
        if (lastDay == null || lastDay.isBefore(facts.submittedOn())) {
            return null;
        }
        var type = facts.type() == null ? "" : "&type=" + facts.type();
        return "/calls/%s/last-day.ics?departure=%s%s".formatted(call.id(), facts.departure(), type);
    }
}
