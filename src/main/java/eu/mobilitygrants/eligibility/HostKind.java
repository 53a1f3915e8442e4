package eu.mobilitygrants.eligibility;

/** What kind of body receives the applicant. */
public enum HostKind {
    UNIVERSITY,
    COMPANY,
    PUBLIC_BODY,
    SOCIAL_PARTNER,
    RESEARCH_INSTITUTE,
    FOUNDATION,
    SCHOOL,
    NGO,
    CAREER_SERVICE,
    EMBASSY_OF_SENDING_STATE,
    OTHER_EMBASSY,
    EU_BODY,
    EU_PROGRAMME_MANAGER;

    boolean embassy() {
        return this == EMBASSY_OF_SENDING_STATE || this == OTHER_EMBASSY;
    }

    /** An EU institution, body or agency, or who manages EU programmes. */
    boolean european() {
        return this == EU_BODY || this == EU_PROGRAMME_MANAGER;
    }
}
