package eu.mobilitygrants.eligibility;

/** What a rule may have to know, by the name under which a page asks for it. */
public enum Fact {
    TYPE,
    CATEGORY,
    STAFF_CONTRACT,
    CITIZENSHIPS,
    COUNTRY_OF_ORIGIN,
    PRIOR_MONTHS,
    HOST_COUNTRY,
    HOST_KIND,
    CHARTER,
    CHARTER_VALIDITY,
    AGREEMENT,
    DEPARTURE,
    FIRST_DAY,
    LAST_DAY,
    VIRTUAL_COMPONENT,
    VIRTUAL_LAST_DAY,
    CREDITS,
    CONFERENCE
}
