package eu.mobilitygrants.eligibility;

/** The stable names of the rules, in the order in which they are shown. */
public enum RuleCode {
    CALL_OPEN(1),
    APPLICANT_CATEGORY(2),
    DESTINATION(3),
    NOT_SENDING_COUNTRY(4),
    NOT_HOME_COUNTRY(5),
    DURATION(6),
    LEAD_TIME(7),
    MOBILITY_DEADLINE(8),
    DATES_IN_ORDER(9),
    BLENDED_COMPONENT(10),
    HOST_KIND(11),
    AGREEMENT(12),
    EXCLUDED_HOST(13),
    NOT_A_CONFERENCE(14),
    ONE_AT_A_TIME(15),
    TWELVE_MONTHS(16);

    private final int position;

    RuleCode(int position) {
        this.position = position;
    }

    /** {@code R1} to {@code R16}, as the office quotes it. */
    public String number() {
        return "R" + position;
    }
}
