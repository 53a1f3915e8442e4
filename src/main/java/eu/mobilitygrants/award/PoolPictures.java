package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.institution.Institution;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Draws pools, those of now and those of another time or of the imagination. */
@Component
class PoolPictures {

    /** As many grants are drawn one by one; of larger pools the words do. */
    static final int MOST_SEATS = 30;

    /** As many of a queue are drawn; of the others the number is said. */
    static final int DRAWN = 21;

    /**
     * What is to be drawn.
     *
     * @param receipts of those who hold a grant
     * @param first of the queue, in order
     * @param queueing how many there are in all
     * @param names as far as the reader may know them
     * @param lit what the picture is about
     */
    record Subject(
            String code,
            String name,
            Collection<Grant> grants,
            Map<ApplicationId, Integer> receipts,
            List<QueuePlace> first,
            int queueing,
            Map<ApplicationId, String> names,
            Set<Object> lit) {}

    private final AwardWording wording;
    private final Institution institution;

    PoolPictures(AwardWording wording, Institution institution) {
        this.wording = wording;
        this.institution = institution;
    }

    PoolPicture of(Subject subject, Locale locale) {
        return new PoolPicture(
                subject.code(),
                said(subject, locale),
                subject.grants().stream()
                        .limit(MOST_SEATS)
                        .map(grant -> seat(grant, subject, locale))
                        .toList(),
                subject.first().stream()
                        .map(place -> mark(place, subject, locale))
                        .toList(),
                subject.queueing() - subject.first().size());
    }

    private PoolPicture.Seat seat(Grant grant, Subject subject, Locale locale) {
        var holder = grant.holder();
        return new PoolPicture.Seat(
                grant.number(),
                grant.state().name(),
                wording.say("award.grant." + grant.state(), locale),
                holder == null ? 0 : subject.receipts().getOrDefault(holder, 0),
                holder == null ? "" : subject.names().getOrDefault(holder, ""),
                day(grant.since(), locale),
                subject.lit().contains(grant.number())
                        || (holder != null && subject.lit().contains(holder)));
    }

    private PoolPicture.Mark mark(QueuePlace place, Subject subject, Locale locale) {
        return new PoolPicture.Mark(
                place.receiptNumber(),
                place.priority(),
                place.positive(),
                wording.state(place.state(), locale),
                subject.lit().contains(place.application()));
    }

    private String said(Subject subject, Locale locale) {
        return wording.say(
                "award.pools.picture",
                locale,
                subject.name(),
                count(subject, Grant.State.FREE),
                subject.grants().size(),
                count(subject, Grant.State.OFFERED),
                count(subject, Grant.State.ACCEPTED));
    }

    private static long count(Subject subject, Grant.State state) {
        return subject.grants().stream().filter(grant -> grant.state() == state).count();
    }

    private String day(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(at.atZone(institution.zone()));
    }
}
