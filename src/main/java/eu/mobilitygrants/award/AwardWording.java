package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.institution.Institution;
import eu.mobilitygrants.review.PlaceOutlook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts places and grants into sentences, in the reader's language and the institution's time. */
@Component
class AwardWording implements PlaceOutlook {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final MessageSource messages;
    private final VerdictWording dates;
    private final FundingCalls calls;
    private final Standings standings;
    private final Institution institution;

    AwardWording(
            MessageSource messages,
            VerdictWording dates,
            FundingCalls calls,
            Standings standings,
            Institution institution) {
        this.messages = messages;
        this.dates = dates;
        this.calls = calls;
        this.standings = standings;
        this.institution = institution;
    }

    @Override
    public List<String> sentences(ApplicationId application, Locale locale) {
        return standings
                .place(application)
                .map(place -> sentences(place, locale))
                .orElse(List.of());
    }

    private List<String> sentences(Place place, Locale locale) {
        var sentences = new ArrayList<String>();
        sentences.add(say(
                "award.outlook.place",
                locale,
                place.receiptNumber(),
                calls.terms(place.pool().call()).pool(place.pool(), locale),
                state(place.state(), locale)));
        if (queues(place.state())) {
            sentences.add(
                    say("award.outlook.ahead", locale, place.ahead(), place.undecidedAhead(), place.freeGrants()));
        }
        if (place.priorityAhead() > 0) {
            sentences.add(say("award.outlook.priorityAhead", locale, place.priorityAhead()));
        }
        if (place.priority()) {
            var confirmed = Boolean.TRUE.equals(place.priorityConfirmed());
            sentences.add(say(confirmed ? "award.outlook.priority" : "award.outlook.priorityClaimed", locale));
        }
        var answerBy = place.answerBy();
        if (answerBy != null) {
            sentences.add(say("award.outlook.answerBy", locale, lastDay(answerBy, locale)));
        }
        return sentences;
    }

    static boolean queues(PlaceState state) {
        return state == PlaceState.UNDECIDED || state == PlaceState.WAITING || state == PlaceState.RESERVE;
    }

    String state(PlaceState state, Locale locale) {
        return say("award.state." + state, locale);
    }

    /** Where the grant would go. @param next the receipt number; empty if nobody waits who could have it */
    String ifDeclined(Optional<Integer> next, Locale locale) {
        return next.map(number -> say("award.offer.decline.next", locale, number))
                .orElseGet(() -> say("award.offer.decline.free", locale));
    }

    /** Where the grant went. */
    String fate(GrantFate fate, Locale locale) {
        return fate.offered()
                .map(next -> say("award.offer.fate.offered", locale, next.receiptNumber(), instant(next.at(), locale)))
                .orElseGet(() -> say(fate.exists() ? "award.offer.fate.free" : "award.offer.fate.gone", locale));
    }

    /** The last day on which an offer can be answered, in full. */
    String lastDay(Instant answerBy, Locale locale) {
        return date(LocalDate.ofInstant(answerBy.minusNanos(1), institution.zone()), locale);
    }

    String date(LocalDate day, Locale locale) {
        return dates.date(day, locale);
    }

    /** To the second, with the zone in words. */
    String instant(Instant at, Locale locale) {
        var there = at.atZone(institution.zone());
        return say(
                "award.instant",
                locale,
                date(there.toLocalDate(), locale),
                TIME.format(there),
                DateTimeFormatter.ofPattern("zzzz", locale).format(there));
    }

    /** To the second without the zone, for tables that name it once; see {@link #zone(Locale)}. */
    String moment(Instant at, Locale locale) {
        var there = at.atZone(institution.zone());
        return say("award.moment", locale, date(there.toLocalDate(), locale), TIME.format(there));
    }

    /** The zone in words, as it is called all year round. */
    String zone(Locale locale) {
        return institution.zone().getDisplayName(TextStyle.FULL, locale);
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
