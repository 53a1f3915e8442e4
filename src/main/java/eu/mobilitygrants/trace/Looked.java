package eu.mobilitygrants.trace;

/** What somebody looked at. */
public enum Looked {
    /** The page of one case, or a part of it. */
    CASE,
    /** A document of a case. */
    DOCUMENT,
    /** A case as one PDF. */
    PAPER,
    /** A list taken away as a file. */
    EXPORT,
    MAIL,
    /** A dossier was asked for; with the hash of its list of hashes, once it was issued whole. */
    DOSSIER,
    LEDGER,
    POOLS,
    /** A list of cases, or what waits. */
    CASES,
    /** People and their roles. */
    PEOPLE,
    /** The record of who looked at what. */
    TRACE,
    /** Another page of the office or the committee. */
    PAGE;

    /** Whether each time counts, however soon after the one before. */
    boolean alwaysCounts() {
        return this == EXPORT || this == DOSSIER;
    }
}
