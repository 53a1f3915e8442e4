package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationReturned;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.ApplicationSubmitted;
import eu.mobilitygrants.application.ApplicationWithdrawn;
import eu.mobilitygrants.application.ReturnTakenBack;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows what happens to an application: in the same transaction, which holds the application's row already; and before the
 * queues do, because the row of a case is locked before those of pools.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseEvents {

    private final ReviewCases cases;
    private final ApplicationService applications;
    private final Clarifications clarifications;

    CaseEvents(ReviewCases cases, ApplicationService applications, Clarifications clarifications) {
        this.cases = cases;
        this.applications = applications;
        this.clarifications = clarifications;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ApplicationSubmitted event) {
        var submission = applications.submission(event.application());
        var known = cases.locked(event.application().value());
        known.ifPresent(file -> file.open(event, submission));
        cases.saveAndFlush(known.orElseGet(() -> new ReviewCase(event, submission)));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ApplicationWithdrawn event) {
        end(event.application(), event.at());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ApplicationReturned event) {
        cases.locked(event.application().value()).ifPresent(file -> {
            file.sendBack(event.at());
            cases.saveAndFlush(file);
            clarifications.close(event.application(), event.at());
        });
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ReturnTakenBack event) {
        cases.locked(event.application().value()).ifPresent(file -> {
            var sentBackAt = file.takeSendBackBack();
            cases.saveAndFlush(file);
            clarifications.reopen(event.application(), sentBackAt);
        });
    }

    private void end(ApplicationId application, Instant at) {
        cases.locked(application.value()).ifPresent(file -> {
            file.end(at);
            cases.saveAndFlush(file);
            clarifications.close(application, at);
        });
    }
}
