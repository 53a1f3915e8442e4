package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What the committee decided on one submission.
 *
 * @param proposal what the portal had proposed
 * @param percent of the weighted maximum; empty where the office refused while screening
 * @param reason as the applicant reads it
 * @param againstProposal why it differs from the proposal; empty if it does not
 */
record Conclusion(
        int receiptNumber,
        boolean positive,
        boolean proposal,
        Optional<BigDecimal> percent,
        String reason,
        Optional<String> againstProposal,
        UserId concludedBy,
        Instant concludedAt) {}
