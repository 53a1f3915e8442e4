package eu.mobilitygrants.call;

/** The parts in which the office edits a call. */
public enum CallPart {
    DATES,
    TYPES,
    POOLS,
    COMMITTEE,
    COUNTRIES,
    DOCUMENTS,
    TEXTS
}
