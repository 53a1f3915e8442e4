package eu.mobilitygrants.overview;

import eu.mobilitygrants.application.MobilityApplication;
import eu.mobilitygrants.award.GrantFate;
import eu.mobilitygrants.award.Place;
import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.institution.Institution;
import eu.mobilitygrants.overview.ApplicantOverview.Standing;
import eu.mobilitygrants.review.ReviewCaseView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words for where an application stands: what it is, what happens next and by when. */
@Component
class StatusWords {

    private final MessageSource messages;
    private final Institution institution;
    private final VerdictWording dates;

    StatusWords(MessageSource messages, Institution institution, VerdictWording dates) {
        this.messages = messages;
        this.dates = dates;
        this.institution = institution;
    }

    String name(ApplicantStatus status, Locale locale) {
        return say("overview.status." + status, locale);
    }

    /** What kind of stay it is for; null while none is chosen. */
    @Nullable
    String type(MobilityApplication application, Locale locale) {
        var type = application.content().mobility().type();
        return type == null ? null : say("type.MobilityType." + type, locale);
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

    /** What became of the grant that was given up; null if none was. */
    @Nullable
    String fate(Standing standing, Locale locale) {
        return standing.fate().map(fate -> fate(fate, locale)).orElse(null);
    }

    private String fate(GrantFate fate, Locale locale) {
        return fate.offered()
                .map(next -> say("overview.fate.offered", locale, next.receiptNumber(), instant(next.at(), locale)))
                .orElseGet(() -> say(fate.exists() ? "overview.fate.free" : "overview.fate.gone", locale));
    }

    /** To the minute, with the zone in words. */
    String instant(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern(say("overview.instant", locale), locale)
                .format(instant.atZone(institution.zone()));
    }

    String day(@Nullable LocalDate day, Locale locale) {
        return day == null ? "" : dates.date(day, locale);
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
