package eu.mobilitygrants.review;

/** What a declared conflict of interest is about. */
public enum DeclaredKind {
    FAMILY,
    /** Works, publishes or applies for funds together with the applicant. */
    PROFESSIONAL,
    /** Supervises the applicant, or did. */
    SUPERVISION,
    FINANCIAL,
    OTHER
}
