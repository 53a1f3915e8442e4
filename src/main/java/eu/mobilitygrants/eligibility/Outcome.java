package eu.mobilitygrants.eligibility;

/** What one rule answers. */
public enum Outcome {
    MET,
    NOT_MET,
    /** A fact that the rule needs is missing. */
    UNKNOWN,
    /** The office decides. */
    REFER,
    /** Would not be met, or would be for the office to decide, but this person is let off it. */
    WAIVED
}
