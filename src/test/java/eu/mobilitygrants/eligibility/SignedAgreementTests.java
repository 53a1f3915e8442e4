package eu.mobilitygrants.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedAgreementTests {

    @ParameterizedTest(name = "{0} in {1}, agreement {2}: {3}")
    @CsvSource({
        "UNIVERSITY, KE, SIGNED, MET",
        "UNIVERSITY, KE, IN_PREPARATION, REFER",
        "UNIVERSITY, KE, NONE, NOT_MET",
        "UNIVERSITY, KE, , UNKNOWN",
        "UNIVERSITY, XK, NONE, NOT_MET", // whatever its charter
        "UNIVERSITY, CH, NONE, NOT_MET",
        "UNIVERSITY, DE, NONE, MET",
        "UNIVERSITY, TR, , MET",
        "UNIVERSITY, RE, , MET", // France
        "UNIVERSITY, GL, NONE, REFER", // the office says first whether it is outside
        "UNIVERSITY, GL, SIGNED, MET",
        "UNIVERSITY, GL, , UNKNOWN",
        "NGO, KE, NONE, MET",
        "NGO, , , MET",
        "UNIVERSITY, , , UNKNOWN",
        "UNIVERSITY, , SIGNED, MET",
        ", KE, NONE, UNKNOWN",
        ", DE, , MET",
        ", , , UNKNOWN",
    })
    void isDemandedOfUniversitiesOutsideTheProgramme(
            @Nullable HostKind kind, @Nullable String country, @Nullable Agreement agreement, Outcome outcome) {
        var facts = Cases.traineeship()
                .hostKind(kind)
                .hostCountry(country == null ? null : Cases.country(country))
                .agreement(agreement);

        assertThat(Cases.outcome(RuleCode.AGREEMENT, facts)).isEqualTo(outcome);
    }
}
