package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.CaseFiles.Opened;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what the committee decided, once. */
@Component
class Concluding {

    private final CaseFiles files;
    private final Deliberations deliberations;
    private final Referrals referrals;
    private final Conclusions conclusions;
    private final Announcements announcements;

    Concluding(
            CaseFiles files,
            Deliberations deliberations,
            Referrals referrals,
            Conclusions conclusions,
            Announcements announcements) {
        this.files = files;
        this.deliberations = deliberations;
        this.referrals = referrals;
        this.conclusions = conclusions;
        this.announcements = announcements;
    }

    void conclude(ApplicationId id, UserId recordedBy, boolean positive, String reason, String againstProposal) {
        var opened = files.open(id, recordedBy, Action.CONCLUDE);
        var file = opened.file();
        file.require(ReviewStep.CONCLUDE_AT_OFFICE);
        var made = file.phase() == ReviewPhase.SCREENING
                ? refusal(opened, positive, reason)
                : decision(opened, positive, reason, againstProposal.strip());
        file.conclude(opened.at());
        conclusions.store(file, made);
        announcements.announce(file, made);
    }

    /** The office found a referred rule not met: nothing for the committee to judge, and only a refusal is possible. */
    private Conclusion refusal(Opened opened, boolean positive, String reason) {
        var file = opened.file();
        if (positive || !opened.by().has(Role.OFFICER) || !referrals.anyRefused(file)) {
            throw file.refused("review.conflict.phase");
        }
        return made(opened, false, false, null, reason, "");
    }

    private Conclusion decision(Opened opened, boolean positive, String reason, String againstProposal) {
        var file = opened.file();
        var deliberation = deliberations.on(file);
        if (deliberations.mustScoreFirst(file, opened.by(), deliberation)) {
            throw file.refused("review.conflict.scoreFirst");
        }
        var tally = deliberation.tally();
        var proposal = tally.proposal().orElseThrow(() -> file.refused("review.conflict.noQuorum"));
        if (proposal != positive && againstProposal.isEmpty()) {
            throw file.refused("review.conflict.sayWhyAgainst");
        }
        return made(opened, positive, proposal, tally, reason, proposal == positive ? "" : againstProposal);
    }

    private static Conclusion made(
            Opened opened,
            boolean positive,
            boolean proposal,
            @Nullable Tally tally,
            String reason,
            String againstProposal) {
        return new Conclusion(
                opened.file().receiptNumber(),
                positive,
                proposal,
                Optional.ofNullable(tally).map(Tally::percent),
                reason,
                Optional.of(againstProposal).filter(why -> !why.isEmpty()),
                opened.by().id(),
                opened.at());
    }
}
