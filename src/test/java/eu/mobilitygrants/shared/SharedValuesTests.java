package eu.mobilitygrants.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two shared values that the rules stand on: countries and stays. */
class SharedValuesTests {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"DE, DE", "de, DE", "EL, GR", "el, GR", "UK, GB", "GB, GB", "XK, XK", "ci, CI", "' fr ', FR"})
    void readsCountries(String text, String code) {
        assertThat(CountryCode.of(text).value()).isEqualTo(code);
    }

    @ParameterizedTest(name = "\"{0}\" is no country")
    @ValueSource(strings = {"", "ZZ", "EU", "DEU", "Germany", "D", "дк"})
    void refusesWhatIsNoCountry(String text) {
        assertThat(CountryCode.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> CountryCode.of(text));
    }

    @Test
    void holdsOnlyTheIsoSpelling() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CountryCode("EL"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CountryCode("de"));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "DE, Germany, Allemagne",
        "XK, Kosovo, Kosovo",
        "PS, Palestine, Palestine",
        "CV, Cabo Verde, Cabo Verde",
        "TR, Türkiye, Turquie",
        "CD, Democratic Republic of the Congo, République démocratique du Congo",
        "BA, Bosnia and Herzegovina, Bosnie-Herzégovine",
        "HK, Hong Kong, Hong Kong",
        "MK, North Macedonia, Macédoine du Nord",
        "CZ, Czechia, Tchéquie",
    })
    void namesCountriesInTheLanguageOfTheReader(String code, String english, String french) {
        assertThat(CountryCode.of(code).displayName(Locale.ENGLISH)).isEqualTo(english);
        assertThat(CountryCode.of(code).displayName(Locale.UK)).isEqualTo(english);
        assertThat(CountryCode.of(code).displayName(Locale.FRENCH)).isEqualTo(french);
    }

    @ParameterizedTest(name = "{0} to {1}: {2} days")
    @CsvSource({
        "2026-01-12, 2026-01-12, 1",
        "2024-02-28, 2024-03-01, 3",
        "2025-02-28, 2025-03-01, 2",
        "2026-03-28, 2026-03-30, 3", // over the change of clocks
    })
    void countsBothEndsOfAStay(LocalDate first, LocalDate last, long days) {
        assertThat(new Stay(first, last).days()).isEqualTo(days);
    }

    @Test
    void refusesAStayThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stay(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)));
    }
}
