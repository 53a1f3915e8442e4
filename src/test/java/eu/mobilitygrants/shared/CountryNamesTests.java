package eu.mobilitygrants.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryNamesTests {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Germany, DE",
        "allemagne, DE",
        "  DEUTSCHLAND , DE",
        "Côte d’Ivoire, CI",
        "cote d'ivoire, CI",
        "Kosovo, XK",
        "Palestine, PS",
        "EL, GR",
        "uk, GB",
        "Czechia, CZ",
        "Turkiye, TR"
    })
    void understandsNamesInSeveralLanguagesAndCodes(String typed, String code) {
        assertThat(CountryNames.read(typed)).contains(new CountryCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "QQ", "Atlantis", "Germanyy", "1234"})
    void readsNothingIntoWhatIsNoCountry(String typed) {
        assertThat(CountryNames.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void readsBackEveryNameItOffers(String language) {
        assertThat(CountryNames.all(Locale.of(language)))
                .hasSize(250)
                .allSatisfy(name -> assertThat(CountryNames.read(name))
                        .as(name)
                        .map(country -> country.displayName(Locale.of(language)))
                        .contains(name));
    }

    @Test
    void ordersNamesAsADictionaryDoes() {
        assertThat(CountryNames.all(Locale.FRENCH)).containsSubsequence("Égypte", "Espagne", "Zimbabwe");
    }
}
