package eu.mobilitygrants.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.shared.CountryCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class EligibilityRulesTests {

    private final CallRules call = CallOfTest.erasmus2024();

    static Stream<MobilityFacts> eligible() {
        return Stream.of(Cases.studies(), Cases.traineeship(), Cases.blended(), Cases.doctoral(), Cases.staff())
                .map(MobilityFacts.Builder::build);
    }

    @ParameterizedTest
    @MethodSource("eligible")
    void findsACaseEligibleThatPassesEveryRule(MobilityFacts facts) {
        var verdict = EligibilityRules.judge(call, facts);

        assertThat(verdict.outcome()).isEqualTo(Eligibility.ELIGIBLE);
        assertThat(verdict.findings()).extracting(Finding::rule).containsExactly(RuleCode.values());
    }

    @Test
    void runsEveryRuleAndLetsTheStrictestDecide() {
        var referred = Cases.staff().conference(ConferenceShare.PART);
        var unknown = referred.build().toBuilder().citizenships(null);
        var refused = unknown.build().toBuilder().hostCountry(CountryCode.of("BE"));

        assertThat(verdict(referred).outcome()).isEqualTo(Eligibility.REFERRED);
        assertThat(verdict(unknown).outcome()).isEqualTo(Eligibility.NEEDS_INFORMATION);
        assertThat(verdict(refused).outcome()).isEqualTo(Eligibility.INELIGIBLE);
        assertThat(verdict(refused).unknown()).hasSize(1);
        assertThat(verdict(refused).referred()).hasSize(1);
    }

    @Test
    void namesEveryMistakeAtOnce() {
        var facts = Cases.studies()
                .category(ApplicantCategory.STAFF)
                .hostCountry(CountryCode.of("BE"))
                .hostKind(HostKind.COMPANY)
                .departure(LocalDate.of(2025, 12, 1))
                .firstDay(LocalDate.of(2025, 12, 1))
                .lastDay(LocalDate.of(2026, 12, 24))
                .priorErasmusMonths(BigDecimal.ONE);

        assertThat(verdict(facts).notMet())
                .extracting(Finding::rule)
                .containsExactly(
                        RuleCode.APPLICANT_CATEGORY,
                        RuleCode.NOT_SENDING_COUNTRY,
                        RuleCode.DURATION,
                        RuleCode.LEAD_TIME,
                        RuleCode.MOBILITY_DEADLINE,
                        RuleCode.HOST_KIND,
                        RuleCode.TWELVE_MONTHS);
    }

    @Test
    void knowsNearlyNothingOfAnEmptyCase() {
        var verdict = verdict(MobilityFacts.builder().submittedOn(LocalDate.of(2025, 10, 6)));

        assertThat(verdict.outcome()).isEqualTo(Eligibility.NEEDS_INFORMATION);
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.outcome() == Outcome.MET)
                .extracting(Finding::rule)
                .containsExactly(RuleCode.CALL_OPEN, RuleCode.ONE_AT_A_TIME);
        assertThat(verdict.unknown()).hasSize(14);
    }

    @Test
    void numbersTheRulesInOrder() {
        assertThat(RuleCode.values())
                .extracting(RuleCode::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16)
                        .mapToObj(number -> "R" + number)
                        .toList());
    }

    @Test
    void followsTheNumbersOfAnotherCall() {
        var other = new CallRules(
                CountryCode.of("NL"),
                call.zone(),
                call.opensAt(),
                call.closesAt(),
                1,
                LocalDate.of(2026, 3, 19),
                1,
                2,
                call.types(),
                call.pools(),
                call.countries());

        var facts = Cases.studies()
                .submittedOn(LocalDate.of(2025, 12, 10))
                .priorErasmusMonths(BigDecimal.ONE)
                .build();

        var verdict = EligibilityRules.judge(other, facts);

        assertThat(verdict.notMet())
                .extracting(Finding::rule)
                .containsExactly(RuleCode.MOBILITY_DEADLINE, RuleCode.TWELVE_MONTHS);
        assertThat(verdict.referred()).extracting(Finding::rule).containsExactly(RuleCode.DATES_IN_ORDER);
    }

    @Test
    void keepsAVerdictThroughJson() {
        var json = JsonMapper.builder().build();
        var cases = List.of(
                Cases.studies(),
                Cases.staff().type(null),
                Cases.doctoral().lastDay(LocalDate.of(2026, 2, 20)),
                Cases.blended().credits(new BigDecimal("2.5")).hostCountry(CountryCode.of("KE")),
                MobilityFacts.builder().submittedOn(LocalDate.of(2027, 1, 1)));

        for (var facts : cases) {
            var verdict = verdict(facts);

            assertThat(json.readValue(json.writeValueAsString(verdict), Verdict.class))
                    .isEqualTo(verdict);
        }
    }

    @Test
    void rebuildsFactsUnchanged() {
        var facts = Cases.blended().build();

        assertThat(facts.toBuilder().build()).isEqualTo(facts);
    }

    private Verdict verdict(MobilityFacts.Builder facts) {
        return EligibilityRules.judge(call, facts.build());
    }
}
