package eu.mobilitygrants.overview;

import eu.mobilitygrants.award.Place;
import eu.mobilitygrants.institution.Institution;
import eu.mobilitygrants.overview.ApplicantOverview.Standing;
import eu.mobilitygrants.review.ReviewCaseView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words for where an application stands: what it is, what happens next and by when. */
@Component
class StatusWords {

    private final MessageSource messages;
    private final Institution institution;

    StatusWords(MessageSource messages, Institution institution) {
        this.messages = messages;
        this.institution = institution;
    }

    String name(ApplicantStatus status, Locale locale) {
        return say("overview.status." + status, locale);
    }

    String meaning(Standing standing, Locale locale) {
        var place = standing.place();
        return say(
                "overview.status." + standing.status() + ".meaning",
                locale,
                day(standing.review().map(ReviewCaseView::answerBy).orElse(null), locale),
                place.map(Place::answerBy)
                        .map(end -> instant(end.minusSeconds(1), locale))
                        .orElse(""),
                place.map(Place::undecidedAhead).orElse(0),
                place.map(Place::ahead).orElse(0) + 1);
    }

    String next(ApplicantStatus status, Locale locale) {
        return say("overview.status." + status + ".next", locale);
    }

    /** Why the place is what it is, a sentence each; empty while there is none or nothing hangs on it any more. */
    List<String> place(Standing standing, String pool, Locale locale) {
        var sentences = new ArrayList<String>();
        standing.place().filter(StatusWords::stillMatters).ifPresent(place -> {
            sentences.add(say("overview.place.free", locale, pool, place.freeGrants()));
            sentences.add(say("overview.place.ahead", locale, place.ahead()));
            if (place.ahead() > 0) {
                sentences.add(say(
                        "overview.place.priority",
                        locale,
                        place.priorityAhead(),
                        place.ahead() - place.priorityAhead()));
            }
            sentences.add(say("overview.place.change", locale, place.receiptNumber()));
        });
        return sentences;
    }

    private static boolean stillMatters(Place place) {
        return switch (place.state()) {
            case UNDECIDED, WAITING, RESERVE -> true;
            default -> false;
        };
    }

    /** To the minute, with the zone in words. */
    String instant(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern(say("overview.instant", locale), locale)
                .format(instant.atZone(institution.zone()));
    }

    String day(@Nullable TemporalAccessor day, Locale locale) {
        return day instanceof LocalDate
                ? DateTimeFormatter.ofPattern(say("overview.day", locale), locale)
                        .format(day)
                : "";
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
