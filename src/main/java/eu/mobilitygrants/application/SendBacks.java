package eu.mobilitygrants.application;

import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a send-back back, as long as its applicant has not read it. */
@Service
public class SendBacks {

    private final Applications applications;
    private final Submissions submissions;
    private final Returns returns;
    private final CaseHistory history;
    private final SendBackSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SendBacks(
            Applications applications,
            Submissions submissions,
            Returns returns,
            CaseHistory history,
            SendBackSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.submissions = submissions;
        this.returns = returns;
        this.history = history;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Whole minutes for which a send-back can be taken back. */
    public long minutes() {
        return settings.hold().toMinutes();
    }

    /** Empty if the application is not back with its applicant. */
    public Optional<SentBack> of(ApplicationId id) {
        return applications
                .findById(id.value())
                .filter(application -> application.status() == ApplicationStatus.DRAFT)
                .flatMap(draft -> returns.latest(id))
                .map(Returns.Kept::sentBack);
    }

    /**
     * Submitted again as it was: the same content, number and instant, and the place that goes with them.
     *
     * @param reason as the applicant reads it
     * @throws ConflictException if it was read, changed, submitted again or taken back meanwhile, or its mail has left
     */
    @Transactional
    public void takeBack(ApplicationId id, UserId officer, String reason) {
        var application = applications.locked(id.value()).orElseThrow(() -> new NotFoundException("Application", id));
        var kept = returns.latest(id)
                .filter(latest -> application.status() == ApplicationStatus.DRAFT)
                .orElseThrow(() -> refused("application.conflict.notSentBack", id));
        var now = clock.instant();
        if (kept.version() != application.version() || !returns.takeBack(kept, now)) {
            throw refused("application.conflict.sendBackRead", id);
        }
        if (kept.sentBack().isOver(now)) {
            throw refused("application.conflict.sendBackMailed", id);
        }
        restore(application, kept, now);
        history.record(id, officer, "application.history.RETURN_TAKEN_BACK", reason, true);
        events.publishEvent(new ReturnTakenBack(
                id, application.call(), kept.sentBack().receiptNumber(), application.applicant(), officer, now));
    }

    private void restore(MobilityApplication application, Returns.Kept kept, Instant now) {
        application.takeSendBackBack(submissions.latest(application.id()).receipt(), kept.reasonBefore(), now);
        try {
            applications.saveAndFlush(application);
        } catch (DataIntegrityViolationException refused) {
            if (String.valueOf(refused.getMessage()).contains("application_one_at_a_time")) {
                throw refused("application.conflict.otherSubmitted", application.id());
            }
            throw refused;
        }
    }

    private static ConflictException refused(String messageKey, ApplicationId id) {
        return new ConflictException(messageKey, "Send-back of %s".formatted(id));
    }
}
