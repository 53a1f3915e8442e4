package eu.mobilitygrants.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WaiverTests {

    @ParameterizedTest(name = "{0}: not met {1}, referred {2}")
    @CsvSource({
        "APPLICANT_CATEGORY,  NOT_MET, REFER",
        "DESTINATION,         NOT_MET, REFER",
        "NOT_SENDING_COUNTRY, NOT_MET, REFER",
        "NOT_HOME_COUNTRY,    NOT_MET, REFER",
        "DURATION,            NOT_MET, REFER",
        "LEAD_TIME,           WAIVED,  REFER",
        "MOBILITY_DEADLINE,   NOT_MET, REFER",
        "DATES_IN_ORDER,      NOT_MET, WAIVED",
        "BLENDED_COMPONENT,   NOT_MET, REFER",
        "HOST_KIND,           NOT_MET, WAIVED",
        "AGREEMENT,           NOT_MET, REFER",
        "EXCLUDED_HOST,       NOT_MET, WAIVED",
        "NOT_A_CONFERENCE,    NOT_MET, WAIVED",
        "ONE_AT_A_TIME,       NOT_MET, REFER",
        "TWELVE_MONTHS,       NOT_MET, REFER",
    })
    void leavesToTheProgrammeWhatTheProgrammeLaysDown(RuleCode rule, Outcome notMet, Outcome referred) {
        assertThat(waived(rule, Finding.notMet(rule))).isEqualTo(notMet);
        assertThat(waived(rule, Finding.refer(rule))).isEqualTo(referred);
        assertThat(Waiver.mayWaive(rule)).isEqualTo(notMet == Outcome.WAIVED || referred == Outcome.WAIVED);
    }

    @ParameterizedTest
    @EnumSource(RuleCode.class)
    void changesNothingThatIsMetOrCannotBeJudgedYet(RuleCode rule) {
        assertThat(waived(rule, Finding.met(rule))).isEqualTo(Outcome.MET);
        assertThat(waived(rule, Finding.unknown(rule, List.of(Fact.DEPARTURE)))).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"CLOSED, WAIVED", "NOT_YET, NOT_MET"})
    void opensTheLateDoorAfterTheCallAndNotBefore(String reason, Outcome outcome) {
        var finding = Finding.of(RuleCode.CALL_OPEN, Outcome.NOT_MET, reason);

        assertThat(waived(RuleCode.CALL_OPEN, finding)).isEqualTo(outcome);
    }

    @Test
    void theVerdictIsThatOfTheOtherRules() {
        var late = Finding.notMet(RuleCode.LEAD_TIME);
        var referred = Finding.refer(RuleCode.DATES_IN_ORDER);
        var waiver = waiver(RuleCode.LEAD_TIME);

        assertThat(new Verdict(List.of(late)).with(List.of(waiver)).outcome()).isEqualTo(Eligibility.ELIGIBLE);
        assertThat(new Verdict(List.of(late, referred)).with(List.of(waiver)).outcome())
                .isEqualTo(Eligibility.REFERRED);
        assertThat(new Verdict(List.of(late, Finding.notMet(RuleCode.DURATION)))
                        .with(List.of(waiver))
                        .outcome())
                .isEqualTo(Eligibility.INELIGIBLE);
    }

    @Test
    void theFindingStillSaysWhatTheRuleFoundAndWhoLetTheOffIt() {
        var waiver = waiver(RuleCode.LEAD_TIME);

        var verdict = new Verdict(List.of(Finding.notMet(RuleCode.LEAD_TIME, LocalDate.EPOCH))).with(List.of(waiver));

        assertThat(verdict.waived()).singleElement().satisfies(finding -> {
            assertThat(finding.reason()).isEqualTo("LEAD_TIME.NOT_MET");
            assertThat(finding.arguments()).hasSize(1);
            assertThat(finding.waiver()).isEqualTo(waiver);
        });
        assertThat(verdict.notMet()).isEmpty();
    }

    @Test
    void aWaiverOfOneRuleIsNoneOfAnother() {
        assertThat(Arrays.stream(RuleCode.values())
                        .filter(rule -> rule != RuleCode.LEAD_TIME)
                        .map(rule ->
                                new Verdict(List.of(Finding.notMet(rule))).with(List.of(waiver(RuleCode.LEAD_TIME))))
                        .flatMap(verdict -> verdict.waived().stream()))
                .isEmpty();
    }

    private static Outcome waived(RuleCode rule, Finding finding) {
        return new Verdict(List.of(finding))
                .with(List.of(waiver(rule)))
                .of(rule)
                .outcome();
    }

    private static Waiver waiver(RuleCode rule) {
        return new Waiver(
                UUID.randomUUID(),
                rule,
                "Field work without a network",
                "Ann Officer",
                LocalDate.parse("2026-06-01"),
                LocalDate.parse("2026-06-10"));
    }
}
