package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.award.GrantOffered;
import eu.mobilitygrants.award.OfferAnswered;
import eu.mobilitygrants.award.OfferLapsed;
import eu.mobilitygrants.award.PlacePassedOver;
import eu.mobilitygrants.award.PlacedOnReserveList;
import eu.mobilitygrants.award.WaitingForEarlier;
import eu.mobilitygrants.call.PoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells applicants what became of their place in the queue. Runs in the transaction of the change. */
@Component
class AwardMails {

    private final Outbox outbox;
    private final ApplicationService applications;
    private final OfferReminders reminders;

    AwardMails(Outbox outbox, ApplicationService applications, OfferReminders reminders) {
        this.outbox = outbox;
        this.applications = applications;
        this.reminders = reminders;
    }

    @EventListener
    void on(GrantOffered event) {
        var kind = event.promoted() ? LetterKind.PROMOTED : LetterKind.OFFERED;
        tell(kind, event.application(), event.pool(), event.at(), "/offer", new Deadline(event.answerBy()));
        reminders.plan(event.application(), event.answerBy());
    }

    @EventListener
    void on(PlacedOnReserveList event) {
        tell(LetterKind.RESERVE, event.application(), event.pool(), event.at(), "", event.position());
    }

    @EventListener
    void on(WaitingForEarlier event) {
        tell(LetterKind.WAITING, event.application(), event.pool(), event.at(), "", event.undecidedAhead());
    }

    @EventListener
    void on(OfferAnswered event) {
        var kind = event.accepted() ? LetterKind.ACCEPTED : LetterKind.DECLINED;
        tell(kind, event.application(), event.pool(), event.at(), "");
    }

    @EventListener
    void on(OfferLapsed event) {
        tell(LetterKind.LAPSED, event.application(), event.pool(), event.at(), "");
    }

    @EventListener
    void on(PlacePassedOver event) {
        tell(LetterKind.PASSED_OVER, event.application(), event.pool(), event.at(), "");
    }

    /** Every sentence may quote the call, the pool and the instant as {0}, {1} and {2}. */
    private void tell(
            LetterKind kind, ApplicationId application, PoolId pool, Instant at, String page, Object... more) {
        var values = new ArrayList<Object>(List.of(pool.call(), pool, at));
        values.addAll(List.of(more));
        outbox.write(new Letter(
                kind,
                "award/%s/%s/%s".formatted(application, pool, at),
                applications.application(application).applicant(),
                application,
                "/applications/" + application + page,
                List.copyOf(values)));
    }
}
