package eu.mobilitygrants.eligibility;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One person is let off one rule. It survives JSON as it stands, inside the verdict it changed.
 *
 * <p>Which rules an institution may waive at all, and how far: docs/decisions/0020-exceptions-for-one-person.md.
 *
 * @param id under which the office finds it
 * @param reason in the words of whoever granted it
 * @param grantedBy the name of that person
 * @param grantedOn in the institution's zone
 * @param until the last day on which it holds, in the institution's zone
 */
public record Waiver(UUID id, RuleCode rule, String reason, String grantedBy, LocalDate grantedOn, LocalDate until) {

    /** The rules that may be waived, in their order. */
    public static Set<RuleCode> rules() {
        return Stream.of(RuleCode.values())
                .filter(Waiver::mayWaive)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RuleCode.class)));
    }

    /** Whether the institution may let anybody off this rule. What the programme lays down for everyone it may not. */
    public static boolean mayWaive(RuleCode rule) {
        return switch (rule) {
            case CALL_OPEN, LEAD_TIME, DATES_IN_ORDER, HOST_KIND, EXCLUDED_HOST, NOT_A_CONFERENCE -> true;
            case APPLICANT_CATEGORY,
                    DESTINATION,
                    NOT_SENDING_COUNTRY,
                    NOT_HOME_COUNTRY,
                    DURATION,
                    MOBILITY_DEADLINE,
                    BLENDED_COMPONENT,
                    AGREEMENT,
                    ONE_AT_A_TIME,
                    TWELVE_MONTHS -> false;
        };
    }

    /** Whether it changes what the rule found. */
    boolean covers(Finding finding) {
        return finding.rule() == rule
                && switch (rule) {
                    // The institution's own limits. Nobody is let in before the call opens.
                    case CALL_OPEN -> finding.reason().equals("CALL_OPEN.CLOSED");
                    case LEAD_TIME -> finding.outcome() == Outcome.NOT_MET;
                    // What the programme leaves to the institution may be settled ahead; what it forbids may not.
                    default -> mayWaive(rule) && finding.outcome() == Outcome.REFER;
                };
    }
}
