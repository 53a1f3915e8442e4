package eu.mobilitygrants.eligibility;

/** How a country stands to the programme. */
public enum CountryStatus {
    EU_MEMBER,
    ASSOCIATED,
    NOT_ASSOCIATED
}
