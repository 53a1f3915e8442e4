package eu.mobilitygrants.eligibility;

/** What all rules together say. */
public enum Eligibility {
    ELIGIBLE,
    /** May be submitted; the office settles what was referred while it screens the application. */
    REFERRED,
    NEEDS_INFORMATION,
    INELIGIBLE
}
