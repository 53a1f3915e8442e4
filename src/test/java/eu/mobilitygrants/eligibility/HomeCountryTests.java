package eu.mobilitygrants.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.shared.CountryCode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R4 and R5. */
class HomeCountryTests {

    @ParameterizedTest(name = "host in {0}: {1}")
    @CsvSource({"BE, NOT_MET", "NL, MET", "RE, MET", ", UNKNOWN"})
    void barsTheSendingCountry(@Nullable String host, Outcome outcome) {
        var facts = Cases.studies().hostCountry(country(host));

        assertThat(Cases.outcome(RuleCode.NOT_SENDING_COUNTRY, facts)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "citizen of {0}, from {1}, host in {2}: {3}, {4}")
    @CsvSource({
        "KE, KE, DE, MET, NOT_HOME_COUNTRY.MET",
        "KE, KE, KE, NOT_MET, NOT_HOME_COUNTRY.CITIZENSHIP_AND_ORIGIN",
        "KE FR, KE, FR, NOT_MET, NOT_HOME_COUNTRY.CITIZENSHIP", // the second of two
        "FR KE, KE, FR, NOT_MET, NOT_HOME_COUNTRY.CITIZENSHIP", // the first of two
        "KE FR, KE, DE, MET, NOT_HOME_COUNTRY.MET",
        "KE, UG, UG, NOT_MET, NOT_HOME_COUNTRY.ORIGIN", // lived where they are no citizen
        "KE, , KE, NOT_MET, NOT_HOME_COUNTRY.CITIZENSHIP", // one known fact decides
        ", KE, KE, NOT_MET, NOT_HOME_COUNTRY.ORIGIN",
        "KE, , DE, UNKNOWN, MISSING_FACTS",
        ", KE, DE, UNKNOWN, MISSING_FACTS",
        "KE, KE, , UNKNOWN, MISSING_FACTS",
        "FR, BE, RE, NOT_MET, NOT_HOME_COUNTRY.CITIZENSHIP", // an outermost region is France
        "KE, RE, FR, NOT_MET, NOT_HOME_COUNTRY.ORIGIN",
        "BE, BE, NL, MET, NOT_HOME_COUNTRY.MET",
    })
    void barsTheHomeCountries(
            @Nullable String citizenships,
            @Nullable String origin,
            @Nullable String host,
            Outcome outcome,
            String reason) {
        var facts = Cases.studies()
                .citizenships(countries(citizenships))
                .countryOfOrigin(country(origin))
                .hostCountry(country(host));

        var finding = Cases.finding(RuleCode.NOT_HOME_COUNTRY, facts);

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.reason()).isEqualTo(reason);
    }

    @Test
    void concernsStaffAsWell() {
        var facts = Cases.staff().citizenships(List.of(CountryCode.of("DE")));

        assertThat(Cases.outcome(RuleCode.NOT_HOME_COUNTRY, facts)).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void takesAnEmptyListOfCitizenshipsAsNotKnown() {
        var facts = Cases.studies().citizenships(List.of());

        assertThat(Cases.finding(RuleCode.NOT_HOME_COUNTRY, facts).arguments())
                .containsExactly(new Argument(Argument.Kind.ALL_OF, "Fact.CITIZENSHIPS"));
    }

    private static @Nullable CountryCode country(@Nullable String code) {
        return code == null ? null : CountryCode.of(code);
    }

    private static @Nullable List<CountryCode> countries(@Nullable String codes) {
        return codes == null
                ? null
                : Arrays.stream(codes.split(" ", -1)).map(CountryCode::of).toList();
    }
}
