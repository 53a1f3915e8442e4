package eu.mobilitygrants.call;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.call.calendar.CalendarFile;
import eu.mobilitygrants.eligibility.CallRules;
import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.institution.PortalAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The last day to submit as an event of a calendar: it begins in the morning, so that what reminds of it does not ring at
 * night, and ends with the last moment that counts.
 */
@Component
class LastDays {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** Two weeks and one day before. */
    private static final List<String> REMINDERS = List.of("P14D", "P1D");

    private final VerdictWording wording;
    private final CaseChoices choices;
    private final PortalAddress portal;
    private final MessageSource messages;

    LastDays(VerdictWording wording, CaseChoices choices, PortalAddress portal, MessageSource messages) {
        this.wording = wording;
        this.choices = choices;
        this.portal = portal;
        this.messages = messages;
    }

    /** @param facts with a departure */
    CalendarFile file(CallTerms call, MobilityFacts facts, Instant now, Locale locale) {
        var rules = call.rules();
        var departure = requireNonNull(facts.departure());
        var lastDay = requireNonNull(EligibilityRules.advise(rules, facts).lastSubmissionDay());
        var ends = end(rules, lastDay);
        var morning = lastDay.atTime(MORNING).atZone(rules.zone());
        var starts = morning.isBefore(ends) ? morning : lastDay.atStartOfDay(rules.zone());
        var address = portal.link("/calls/" + call.id()).toString();
        return new CalendarFile(
                "last-day-%s-%s@%s"
                        .formatted(call.id(), departure, portal.baseUrl().getHost()),
                now,
                starts,
                ends,
                message("call.lastDay.summary", locale, call.title(locale)),
                description(call, facts, ends, address, locale),
                address,
                REMINDERS);
    }

    private String description(CallTerms call, MobilityFacts facts, ZonedDateTime ends, String address, Locale locale) {
        var type = facts.type();
        var lastDay = ends.minusNanos(1).toLocalDate();
        return message(
                type == null ? "call.lastDay.description" : "call.lastDay.description.type",
                locale,
                wording.date(requireNonNull(facts.departure()), locale),
                wording.date(lastDay, locale),
                lastDay.equals(ends.toLocalDate()) ? ends.toLocalTime().toString() : "24:00",
                call.rules().zone().getId(),
                address,
                type == null ? "" : choices.label(type, locale));
    }

    /** The end of the day, or of the call if that comes first. */
    private static ZonedDateTime end(CallRules rules, LocalDate lastDay) {
        var midnight = lastDay.plusDays(1).atStartOfDay(rules.zone());
        var closing = rules.closesAt().atZone(rules.zone());
        return closing.isBefore(midnight) ? closing : midnight;
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
