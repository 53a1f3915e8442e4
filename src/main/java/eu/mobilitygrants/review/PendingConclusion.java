package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the committee concluded on one submission and has not published yet.
 *
 * @param mark another one with each change
 * @param basis names the assessments it was concluded on, see {@link Basis}
 * @param meeting at which it was concluded; empty if at none
 */
record PendingConclusion(
        ApplicationId application,
        int receiptNumber,
        UUID mark,
        boolean positive,
        boolean proposal,
        BigDecimal percent,
        String basis,
        String reason,
        Optional<String> againstProposal,
        Optional<MeetingId> meeting,
        UserId recordedBy,
        Instant recordedAt) {

    /** As it is stored for good once published. */
    Conclusion published(Instant at) {
        return new Conclusion(
                receiptNumber, positive, proposal, Optional.of(percent), reason, againstProposal, recordedBy, at);
    }
}
