package eu.mobilitygrants.notification;

import static eu.mobilitygrants.notification.OutboundMails.utc;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.award.AwardService;
import eu.mobilitygrants.award.PlaceState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reminds people of an offer three days before it lapses, if they have not answered by then. */
@Service
class OfferReminders {

    private static final Duration BEFORE = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final AwardService awards;
    private final ApplicationService applications;
    private final Outbox outbox;
    private final Clock clock;

    OfferReminders(JdbcClient jdbc, AwardService awards, ApplicationService applications, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.awards = awards;
        this.applications = applications;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Nothing is planned for an offer that is open for three days or less: the offer itself is the reminder. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(ApplicationId application, Instant answerBy) {
        var remindAt = answerBy.minus(BEFORE);
        if (!remindAt.isAfter(clock.instant())) {
            return;
        }
        jdbc.sql("""
                        insert into offer_reminder (application_id, answer_by, remind_at) values (?, ?, ?)
                        on conflict (application_id, answer_by) do nothing
                        """).params(application.value(), utc(answerBy), utc(remindAt)).update();
    }

    /** Once there is nothing to answer any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(ApplicationId application) {
        jdbc.sql("delete from offer_reminder where application_id = ?")
                .param(application.value())
                .update();
    }

    @Transactional
    public void writeDue() {
        for (var due : takeDue()) {
            if (stillOpen(due)) {
                outbox.write(letter(due));
            }
        }
    }

    private record Due(ApplicationId application, Instant answerBy) {}

    private List<Due> takeDue() {
        return jdbc.sql("delete from offer_reminder where remind_at <= ? returning application_id, answer_by")
                .param(utc(clock.instant()))
                .query((row, number) -> new Due(
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        row.getObject("answer_by", OffsetDateTime.class).toInstant()))
                .list();
    }

    private boolean stillOpen(Due due) {
        return due.answerBy().isAfter(clock.instant())
                && awards.place(due.application())
                        .filter(place -> place.state() == PlaceState.OFFERED)
                        .filter(place -> due.answerBy().equals(place.answerBy()))
                        .isPresent();
    }

    private Letter letter(Due due) {
        var application = applications.application(due.application());
        return new Letter(
                LetterKind.OFFER_REMINDER,
                "offer-reminder/%s/%s".formatted(due.application(), due.answerBy()),
                application.applicant(),
                due.application(),
                "/applications/%s/offer".formatted(due.application()),
                List.of(application.call(), new Deadline(due.answerBy())));
    }
}
