package eu.mobilitygrants.identity;

/** What a person may do beyond applying, which everyone signed in may. Given to addresses by an admin. */
public enum Role {
    /** Works in the Education Office: screens cases, asks, passes on, records conclusions. */
    OFFICER,
    /** Sits on the selection committee, for one unit. */
    ASSESSOR,
    /** Chairs the committee: may record its conclusions. */
    CHAIR,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Gives and takes roles. */
    ADMIN
}
