package eu.mobilitygrants.eligibility;

import java.time.LocalDate;

/**
 * The application arrives early enough to arrange the stay (R7).
 *
 * <p>Unit: calendar months back from departure; where that month is shorter, its last day. The day ends at midnight in
 * the institution's zone.<br>
 * Source: docs/sources.md#lead-time (the number itself belongs to the call).
 */
record LeadTime(CallRules rules) implements EligibilityRule {

    @Override
    public Finding check(MobilityFacts facts) {
        // Nobody leaves after the first day: too late for that day is too late for any departure.
        var day = facts.departure() == null ? facts.firstDay() : facts.departure();
        if (day != null && rules.submissionDay(facts).isAfter(lastSubmission(day))) {
            var variant = facts.departure() == null ? "NOT_MET_FOR_FIRST_DAY" : "NOT_MET";
            return finding(facts, Outcome.NOT_MET, variant, day);
        }
        return day == null || facts.departure() == null
                ? Finding.unknown(RuleCode.LEAD_TIME, Missing.in(facts, Fact.DEPARTURE))
                : finding(facts, Outcome.MET, "MET", day);
    }

    /** The last day to submit for a departure. */
    LocalDate lastSubmission(LocalDate departure) {
        return departure.minusMonths(rules.leadTimeMonths());
    }

    /** The first departure for which a submission on {@code day} is early enough. */
    LocalDate earliestDeparture(LocalDate day) {
        var departure = day.plusMonths(rules.leadTimeMonths());
        return lastSubmission(departure).isBefore(day) ? departure.plusDays(1) : departure;
    }

    private Finding finding(MobilityFacts facts, Outcome outcome, String variant, LocalDate leaving) {
        var submission = rules.submissionDay(facts);
        return Finding.of(
                RuleCode.LEAD_TIME,
                outcome,
                variant,
                leaving,
                lastSubmission(leaving),
                Argument.months(rules.leadTimeMonths()),
                submission,
                earliestDeparture(submission));
    }
}
