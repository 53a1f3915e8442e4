package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationReturned;
import eu.mobilitygrants.application.ApplicationWithdrawn;
import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.CaseFiles.Opened;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records, changes and takes back conclusions that are not published yet. Each leaves an entry in the case's history that
 * the applicant never reads. A case that leaves the committee loses its pending conclusion, and nobody is told of it by name:
 * an applicant who withdraws must not find out from their own doings that something had been concluded.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PendingWork {

    private final PendingConclusions pendings;
    private final CaseHistory history;

    PendingWork(PendingConclusions pendings, CaseHistory history) {
        this.pendings = pendings;
        this.history = history;
    }

    /**
     * @param seen what the person had before them
     * @param proposal what the portal proposes on these assessments
     */
    void record(
            Opened opened,
            Decision decision,
            boolean proposal,
            Deliberation on,
            Seen seen,
            @Nullable MeetingId meeting) {
        var file = opened.file();
        var before = pendings.of(file.application());
        var basis = Basis.of(on.counted());
        requireSeen(file, before, seen.pending());
        if (seen.basis() != null && !basis.equals(seen.basis())) {
            throw file.refused("review.conflict.scoresChanged");
        }
        var against = decision.positive() == proposal ? "" : decision.againstProposal();
        pendings.store(new PendingConclusion(
                file.application(),
                file.receiptNumber(),
                UUID.randomUUID(),
                decision.positive(),
                proposal,
                on.tally().percent(),
                basis,
                decision.reason(),
                Optional.of(against).filter(why -> !why.isEmpty()),
                Optional.ofNullable(meeting).or(() -> before.flatMap(PendingConclusion::meeting)),
                opened.by().id(),
                opened.at()));
        var kind = before.isPresent() ? "review.history.PENDING_CHANGED" : "review.history.PENDING_RECORDED";
        history.record(file.application(), opened.by().id(), kind, decision.reason(), false);
    }

    /** @param seen the mark of what the person takes back */
    void takeBack(Opened opened, UUID seen) {
        var id = opened.file().application();
        requireSeen(opened.file(), pendings.of(id), seen);
        drop(id, opened.by().id(), "review.history.PENDING_TAKEN_BACK");
    }

    private static void requireSeen(ReviewCase file, Optional<PendingConclusion> now, @Nullable UUID seen) {
        if (!now.map(PendingConclusion::mark).equals(Optional.ofNullable(seen))) {
            throw file.refused("review.conflict.pendingMeanwhile");
        }
    }

    @EventListener
    void on(ClarificationRequested event) {
        drop(event.application(), null, "review.history.PENDING_DROPPED");
    }

    @EventListener
    void on(ApplicationReturned event) {
        drop(event.application(), null, "review.history.PENDING_DROPPED");
    }

    @EventListener
    void on(ApplicationWithdrawn event) {
        drop(event.application(), null, "review.history.PENDING_DROPPED");
    }

    private void drop(ApplicationId application, @Nullable UserId actor, String kind) {
        if (pendings.remove(application)) {
            history.record(application, actor, kind, "", false);
        }
    }
}
