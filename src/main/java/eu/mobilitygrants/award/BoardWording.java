package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.award.PoolBoardRows.GrantRow;
import eu.mobilitygrants.award.PoolBoardRows.QueueRow;
import eu.mobilitygrants.call.GrantPool;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the rows of the pool board into words. */
@Component
class BoardWording {

    /** @param applicant empty where there is none or the reader may not know; then there is no way to the case either */
    record GrantLine(
            int number,
            String state,
            String words,
            String application,
            String receipt,
            String applicant,
            String since,
            String answerBy) {

        /** What may become of it, to begin imagining from. */
        public ImaginedStep.Deed deed() { // pages ask for it, and see public methods only
            return state.equals(PlaceState.OFFERED.name()) ? ImaginedStep.Deed.DECLINE : ImaginedStep.Deed.WITHDRAW;
        }
    }

    /**
     * @param applicant empty where the reader may not know; then there is no way to the case either
     * @param deed what may become of it, to begin imagining from
     */
    record QueueLine(
            int order,
            int receipt,
            String application,
            String applicant,
            String words,
            List<String> why,
            ImaginedStep.Deed deed) {}

    private final AwardWording wording;
    private final PoolPictures pictures;

    BoardWording(AwardWording wording, PoolPictures pictures) {
        this.wording = wording;
        this.pictures = pictures;
    }

    PoolPicture picture(PoolPictures.Subject subject, Locale locale) {
        return pictures.of(subject, locale);
    }

    String reserved(GrantPool pool, Locale locale) {
        var until = pool.reservedUntil();
        return until == null ? "" : wording.say("award.pools.reserved", locale, wording.date(until, locale));
    }

    GrantLine line(GrantRow row, Map<ApplicationId, String> known, Locale locale) {
        var grant = row.grant();
        var holder = grant.holder();
        var answerBy = grant.answerBy();
        return new GrantLine(
                grant.number(),
                grant.state().name(),
                wording.say("award.grant." + grant.state(), locale),
                holder != null && known.containsKey(holder) ? holder.toString() : "",
                holder == null ? "" : Integer.toString(row.receiptNumber()),
                holder == null ? "" : known.getOrDefault(holder, ""),
                wording.moment(grant.since(), locale),
                answerBy == null ? "" : wording.lastDay(answerBy, locale));
    }

    QueueLine line(QueueRow row, int free, Map<ApplicationId, String> known, Locale locale) {
        var place = row.place();
        var id = place.application();
        return new QueueLine(
                row.order(),
                place.receiptNumber(),
                known.containsKey(id) ? id.toString() : "",
                known.getOrDefault(id, ""),
                wording.state(place.state(), locale),
                why(row, free, locale),
                place.state() == PlaceState.UNDECIDED ? ImaginedStep.Deed.PASS : ImaginedStep.Deed.WITHDRAW);
    }

    private List<String> why(QueueRow row, int free, Locale locale) {
        var place = row.place();
        var confirmed = Boolean.TRUE.equals(place.priorityConfirmed());
        return Stream.of(
                        wording.say("award.why." + place.state(), locale, row.undecidedAhead(), free, row.position()),
                        row.priorityAhead() > 0
                                ? wording.say("award.why.priorityAhead", locale, row.priorityAhead())
                                : "",
                        place.priority()
                                ? wording.say(
                                        confirmed ? "award.why.priorityConfirmed" : "award.why.priorityClaimed", locale)
                                : "")
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
