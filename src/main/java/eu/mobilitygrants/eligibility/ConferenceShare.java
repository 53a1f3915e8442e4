package eu.mobilitygrants.eligibility;

/** How much of the stay is a conference. */
public enum ConferenceShare {
    NONE,
    PART,
    MAIN
}
