package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.ApplicationWithdrawn;
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
import java.util.Optional;
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
        tell(event);
        reminders.plan(event.application(), event.answerBy());
    }

    @EventListener
    void on(PlacedOnReserveList event) {
        tell(event);
    }

    @EventListener
    void on(WaitingForEarlier event) {
        tell(event);
    }

    @EventListener
    void on(OfferAnswered event) {
        tell(event);
        reminders.forget(event.application());
    }

    @EventListener
    void on(OfferLapsed event) {
        tell(event);
    }

    @EventListener
    void on(PlacePassedOver event) {
        tell(event);
    }

    @EventListener
    void on(ApplicationWithdrawn event) {
        reminders.forget(event.application());
    }

    private void tell(Object event) {
        letter(event).ifPresent(outbox::write);
    }

    /** The letter that tells of an event of the queue; empty if none does. */
    Optional<Letter> letter(Object event) {
        return switch (event) {
            case GrantOffered it ->
                letter(
                        it.promoted() ? LetterKind.PROMOTED : LetterKind.OFFERED,
                        it.application(),
                        it.pool(),
                        it.at(),
                        "/offer",
                        new Deadline(it.answerBy()));
            case PlacedOnReserveList it ->
                letter(LetterKind.RESERVE, it.application(), it.pool(), it.at(), "", it.position());
            case WaitingForEarlier it ->
                letter(LetterKind.WAITING, it.application(), it.pool(), it.at(), "", it.undecidedAhead());
            case OfferAnswered it ->
                letter(
                        it.accepted() ? LetterKind.ACCEPTED : LetterKind.DECLINED,
                        it.application(),
                        it.pool(),
                        it.at(),
                        "");
            case OfferLapsed it -> letter(LetterKind.LAPSED, it.application(), it.pool(), it.at(), "");
            case PlacePassedOver it -> letter(LetterKind.PASSED_OVER, it.application(), it.pool(), it.at(), "");
            default -> Optional.empty();
        };
    }

    /** Every sentence may quote the call, the pool and the instant as {0}, {1} and {2}. */
    private Optional<Letter> letter(
            LetterKind kind, ApplicationId application, PoolId pool, Instant at, String page, Object... more) {
        var values = new ArrayList<Object>(List.of(pool.call(), pool, at));
        values.addAll(List.of(more));
        return Optional.of(new Letter(
                kind,
                "award/%s/%s/%s/%s".formatted(application, pool, at, kind),
                applications.application(application).applicant(),
                application,
                "/applications/" + application + page,
                List.copyOf(values)));
    }
}
