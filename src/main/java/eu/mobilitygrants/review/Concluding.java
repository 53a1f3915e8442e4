package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.CaseFiles.Opened;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes down what the committee decided, to be published by its chair; and what the office refuses, at once. */
@Component
class Concluding {

    private final CaseFiles files;
    private final Deliberations deliberations;
    private final Referrals referrals;
    private final PendingWork pending;
    private final Announcements announcements;

    Concluding(
            CaseFiles files,
            Deliberations deliberations,
            Referrals referrals,
            PendingWork pending,
            Announcements announcements) {
        this.files = files;
        this.deliberations = deliberations;
        this.referrals = referrals;
        this.pending = pending;
        this.announcements = announcements;
    }

    /** @param seen what the person had before them */
    void conclude(ApplicationId id, UserId recordedBy, Decision decision, Seen seen, @Nullable MeetingId meeting) {
        var opened = files.open(id, recordedBy, Action.CONCLUDE);
        var file = opened.file();
        file.require(ReviewStep.CONCLUDE_AT_OFFICE);
        if (file.phase() == ReviewPhase.SCREENING) {
            refuse(opened, decision);
        } else {
            decide(opened, decision, seen, meeting);
        }
    }

    /** Decides as the assessments propose; refuses where they propose nothing yet, or a conclusion is pending already. */
    void concludeAsProposed(ApplicationId id, UserId recordedBy, String ifPositive, String ifNegative) {
        var opened = files.open(id, recordedBy, Action.CONCLUDE);
        var file = opened.file();
        file.require(ReviewStep.CONCLUDE_AT_COMMITTEE);
        var proposal =
                deliberations.on(file).tally().proposal().orElseThrow(() -> file.refused("review.conflict.noQuorum"));
        decide(opened, new Decision(proposal, proposal ? ifPositive : ifNegative, ""), Seen.NOTHING, null);
    }

    void takeBack(ApplicationId id, UserId by, UUID seen) {
        var opened = files.open(id, by, Action.CONCLUDE);
        opened.file().require(ReviewStep.CONCLUDE_AT_COMMITTEE);
        pending.takeBack(opened, seen);
    }

    /** The office found a referred rule not met: nothing for the committee to judge, and only a refusal is possible. */
    private void refuse(Opened opened, Decision decision) {
        var file = opened.file();
        if (decision.positive() || !opened.by().has(Role.OFFICER) || !referrals.anyRefused(file)) {
            throw file.refused("review.conflict.phase");
        }
        file.conclude(opened.at());
        var refused = new Conclusion(
                file.receiptNumber(),
                false,
                false,
                Optional.empty(),
                decision.reason(),
                Optional.empty(),
                opened.by().id(),
                opened.at());
        announcements.announce(file, refused, opened.by().id(), Optional.empty());
    }

    private void decide(Opened opened, Decision decision, Seen seen, @Nullable MeetingId meeting) {
        var file = opened.file();
        var deliberation = deliberations.on(file);
        if (deliberations.mustScoreFirst(file, opened.by(), deliberation)) {
            throw file.refused("review.conflict.scoreFirst");
        }
        var proposal = deliberation.tally().proposal().orElseThrow(() -> file.refused("review.conflict.noQuorum"));
        if (proposal != decision.positive() && decision.againstProposal().isEmpty()) {
            throw file.refused("review.conflict.sayWhyAgainst");
        }
        pending.record(opened, decision, proposal, deliberation, seen, meeting);
    }
}
