package eu.mobilitygrants.review;

/** How far the review of a submitted application has come. Internal: an applicant never reads it. */
public enum ReviewPhase {
    /** Received; the office looks at it. */
    SCREENING,
    /** The office asked the applicant something; the place is kept. */
    CLARIFICATION,
    /** With the committee. */
    ASSESSMENT,
    /** The committee has concluded. */
    CONCLUDED,
    /** Sent back or withdrawn before a conclusion. */
    ENDED
}
