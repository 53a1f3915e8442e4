package eu.mobilitygrants.eligibility;

/** Whether the register lists an Erasmus Charter for Higher Education for the host. */
public enum CharterStatus {
    HELD,
    NOT_FOUND
}
