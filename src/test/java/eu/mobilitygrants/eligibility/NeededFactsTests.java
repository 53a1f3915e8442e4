package eu.mobilitygrants.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.shared.CountryCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeededFactsTests {

    private static final CallRules CALL = CallOfTest.erasmus2024();

    @Test
    void areAllThereAreWhileNothingIsKnown() {
        var nothing = MobilityFacts.builder().submittedOn(Cases.day("2025-10-06"));

        assertThat(needed(nothing))
                .contains(
                        Fact.TYPE,
                        Fact.CATEGORY,
                        Fact.CITIZENSHIPS,
                        Fact.HOST_COUNTRY,
                        Fact.HOST_KIND,
                        Fact.DEPARTURE,
                        Fact.FIRST_DAY,
                        Fact.LAST_DAY,
                        Fact.CONFERENCE,
                        Fact.PRIOR_MONTHS,
                        Fact.VIRTUAL_COMPONENT,
                        Fact.CREDITS);
    }

    @Test
    void areNoneOfACaseThatEveryRuleCanAnswer() {
        assertThat(needed(Cases.studies())).isEmpty();
    }

    @Test
    void areAskedForWhateverElseIsWrong() {
        var athome = Cases.studies()
                .hostCountry(CountryCode.of("BE"))
                .citizenships(List.of(CountryCode.of("BE")))
                .priorErasmusMonths(null);

        assertThat(needed(athome)).containsExactly(Fact.PRIOR_MONTHS);
    }

    private static java.util.Set<Fact> needed(MobilityFacts.Builder facts) {
        return EligibilityRules.needed(CALL, facts.build());
    }
}
