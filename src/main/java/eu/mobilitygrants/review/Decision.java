package eu.mobilitygrants.review;

/**
 * What a committee says of a case.
 *
 * @param reason as the applicant reads it
 * @param againstProposal why it differs from the portal's proposal; empty if it does not
 */
record Decision(boolean positive, String reason, String againstProposal) {

    Decision {
        againstProposal = againstProposal.strip();
    }
}
