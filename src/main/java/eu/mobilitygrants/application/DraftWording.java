package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.VerdictWording;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said of a draft on each of its pages: when it was saved, and whether its call is over. */
@Component
class DraftWording {

    private final MessageSource messages;
    private final VerdictWording wording;
    private final LateDoor lateDoor;
    private final Clock clock;

    DraftWording(MessageSource messages, VerdictWording wording, LateDoor lateDoor, Clock clock) {
        this.messages = messages;
        this.wording = wording;
        this.lateDoor = lateDoor;
        this.clock = clock;
    }

    /** “Saved at 14:03”, with the day if that was another one; in the institution's zone. */
    String saved(CallTerms terms, MobilityApplication draft, Locale locale) {
        var moment = at(terms, draft.updatedAt());
        var time = time(terms, draft);
        return moment.toLocalDate().equals(at(terms, clock.instant()).toLocalDate())
                ? text("application.savedAt", locale, time)
                : text("application.savedOn", locale, wording.date(moment.toLocalDate(), locale), time);
    }

    /** The same in full, with the zone in words. */
    String savedInFull(CallTerms terms, MobilityApplication draft, Locale locale) {
        var moment = at(terms, draft.updatedAt());
        var zone = DateTimeFormatter.ofPattern("zzzz", locale).format(moment);
        return text(
                "application.savedInFull",
                locale,
                wording.date(moment.toLocalDate(), locale),
                time(terms, draft),
                zone);
    }

    String time(CallTerms terms, MobilityApplication draft) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at(terms, draft.updatedAt()));
    }

    /** The last day of a call that is over for this applicant; null while it is not. */
    @Nullable
    String closed(CallTerms terms, MobilityApplication draft, Locale locale) {
        var end = terms.rules().closesAt();
        return clock.instant().isBefore(end) || lateDoor.isOpen(terms, draft.applicant())
                ? null
                : wording.date(at(terms, end.minusNanos(1)).toLocalDate(), locale);
    }

    private static ZonedDateTime at(CallTerms terms, Instant instant) {
        return instant.atZone(terms.rules().zone());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
