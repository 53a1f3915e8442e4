package eu.mobilitygrants.review;

import eu.mobilitygrants.application.SubmissionView;
import eu.mobilitygrants.eligibility.RuleCode;
import java.util.List;
import java.util.Map;

/** Which of the submitted answers each rule was judged on. The day of submission and the call's own dates stand in its sentence. */
final class RuleFacts {

    private static final Map<RuleCode, List<String>> FIELDS = Map.ofEntries(
            Map.entry(RuleCode.CALL_OPEN, List.of()),
            Map.entry(
                    RuleCode.APPLICANT_CATEGORY, List.of("stay.type", "you.category", "you.staffContractAtDeparture")),
            Map.entry(RuleCode.DESTINATION, List.of("stay.type", "host.country")),
            Map.entry(RuleCode.NOT_SENDING_COUNTRY, List.of("host.country")),
            Map.entry(RuleCode.NOT_HOME_COUNTRY, List.of("host.country", "you.citizenships", "you.countryOfOrigin")),
            Map.entry(RuleCode.DURATION, List.of("stay.type", "stay.firstDay", "stay.lastDay")),
            Map.entry(RuleCode.LEAD_TIME, List.of("stay.departure")),
            Map.entry(
                    RuleCode.MOBILITY_DEADLINE,
                    List.of("stay.lastDay", "stay.virtualComponent", "stay.virtualLastDay")),
            Map.entry(RuleCode.DATES_IN_ORDER, List.of("stay.departure", "stay.firstDay", "stay.lastDay")),
            Map.entry(RuleCode.BLENDED_COMPONENT, List.of("stay.type", "stay.virtualComponent", "stay.credits")),
            Map.entry(
                    RuleCode.HOST_KIND,
                    List.of(
                            "stay.type",
                            "host.kind",
                            "host.country",
                            "host.charterStatus",
                            "host.charterFrom",
                            "host.charterUntil",
                            "stay.firstDay",
                            "stay.lastDay")),
            Map.entry(RuleCode.AGREEMENT, List.of("host.kind", "host.country", "host.agreement")),
            Map.entry(RuleCode.EXCLUDED_HOST, List.of("stay.type", "host.kind")),
            Map.entry(RuleCode.NOT_A_CONFERENCE, List.of("stay.type", "stay.conference")),
            Map.entry(RuleCode.ONE_AT_A_TIME, List.of("stay.firstDay", "stay.lastDay")),
            Map.entry(
                    RuleCode.TWELVE_MONTHS,
                    List.of("stay.type", "you.priorErasmusMonths", "stay.firstDay", "stay.lastDay")));

    private RuleFacts() {}

    /** In the order in which the rule reads them; what was not answered is left out. */
    static List<SubmissionView.Row> of(RuleCode rule, SubmissionView answers) {
        var rows = answers.sections().stream()
                .flatMap(part -> part.rows().stream())
                .toList();
        return FIELDS.getOrDefault(rule, List.of()).stream()
                .flatMap(field -> rows.stream().filter(row -> row.field().equals(field)))
                .filter(row -> row.value() != null)
                .toList();
    }
}
