package eu.mobilitygrants.application;

import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.ConflictException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to an application from its submission on: each step is told to the later rooms and kept in the history. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Cases {

    private final Applications applications;
    private final Submitting submitting;
    private final Returns returns;
    private final SendBackSettings sendBacks;
    private final CaseHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(
            Applications applications,
            Submitting submitting,
            Returns returns,
            SendBackSettings sendBacks,
            CaseHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.submitting = submitting;
        this.returns = returns;
        this.sendBacks = sendBacks;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    void submit(MobilityApplication draft) throws NotSubmittableException {
        var submitted = submitting.submit(draft);
        history.record(
                draft.id(), draft.applicant(), "application.history.SUBMITTED", "№ " + submitted.receiptNumber(), true);
        events.publishEvent(submitted);
    }

    void withdraw(MobilityApplication application) {
        application.requireSubmitted();
        var firstDay = application.content().mobility().firstDay();
        if (firstDay == null || !firstDay.isAfter(LocalDate.now(clock))) {
            throw new ConflictException(
                    "application.conflict.stayBegun", "%s begins %s".formatted(application.id(), firstDay));
        }
        application.withdraw(clock.instant());
        applications.saveAndFlush(application);
        history.record(application.id(), application.applicant(), "application.history.WITHDRAWN", "", true);
        events.publishEvent(new ApplicationWithdrawn(
                application.id(), application.call(), application.applicant(), clock.instant()));
    }

    /** It holds no place, so no later room has to hear of it. */
    void draftGivenUp(MobilityApplication draft) {
        history.record(draft.id(), draft.applicant(), "application.history.WITHDRAWN", "", true);
    }

    void sendBack(MobilityApplication application, UserId officer, String reason) {
        application.requireSubmitted();
        var number = application.receiptNumber().orElseThrow();
        var reasonBefore = application.returnReason().orElse(null);
        var now = clock.instant();
        var sentBack = new SentBack(number, now, now.plus(sendBacks.hold()), null);
        application.sendBack(reason, now);
        returns.note(applications.saveAndFlush(application), sentBack, reasonBefore);
        history.record(application.id(), officer, "application.history.RETURNED", reason, true);
        events.publishEvent(new ApplicationReturned(
                application.id(),
                application.call(),
                number,
                application.applicant(),
                officer,
                reason,
                now,
                sentBack.until()));
    }

    /** Why it is over is recorded by the room that ends it. */
    void close(MobilityApplication application) {
        if (application.status() == ApplicationStatus.SUBMITTED) {
            application.close(clock.instant());
            applications.saveAndFlush(application);
        }
    }
}
