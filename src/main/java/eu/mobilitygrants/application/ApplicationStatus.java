package eu.mobilitygrants.application;

/** What the application room knows of an application. What a person reads as "the status" is put together elsewhere. */
public enum ApplicationStatus {
    /** Being written, for the first time or again after it came back. */
    DRAFT,
    /** Submitted and frozen: it has a receipt. */
    SUBMITTED,
    /** Taken back by the applicant. */
    WITHDRAWN,
    /** Its case is over; why is known to a later room. */
    CLOSED
}
