package eu.mobilitygrants.shared;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A country or territory, as the programme names it: ISO 3166-1 alpha-2 in upper case, and {@code XK} for Kosovo.
 *
 * <p>Source: docs/sources.md#countries.
 *
 * @param value two capital letters
 */
public record CountryCode(String value) {

    private static final Set<String> KNOWN =
            Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK")).collect(Collectors.toUnmodifiableSet());

    /** The EU's own data say EL and UK where ISO says GR and GB. */
    private static final Map<String, String> EU_SPELLINGS = Map.of("EL", "GR", "UK", "GB");

    /** Where the programme's name differs from the one that the Unicode locale data give. */
    private static final Map<String, String> ENGLISH = Map.of(
            "CD", "Democratic Republic of the Congo",
            "CG", "Congo",
            "CV", "Cabo Verde",
            "HK", "Hong Kong",
            "MM", "Myanmar",
            "MO", "Macao",
            "PS", "Palestine",
            "TR", "Türkiye",
            "XK", "Kosovo");

    private static final Map<String, String> FRENCH = Map.of(
            "CD", "République démocratique du Congo",
            "CG", "Congo",
            "CV", "Cabo Verde",
            "HK", "Hong Kong",
            "MM", "Myanmar",
            "MO", "Macao",
            "PS", "Palestine",
            "XK", "Kosovo");

    public CountryCode {
        if (!KNOWN.contains(value)) {
            throw new IllegalArgumentException("No country has the code '%s'".formatted(value));
        }
    }

    /**
     * Understands lower case, blanks around the code, and the EU's EL and UK.
     *
     * @throws IllegalArgumentException if no country has that code
     */
    public static CountryCode of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("No country has the code '%s'".formatted(text)));
    }

    /** Like {@link #of}, empty for what is no country. */
    public static Optional<CountryCode> parse(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        var iso = EU_SPELLINGS.getOrDefault(code, code);
        return KNOWN.contains(iso) ? Optional.of(new CountryCode(iso)) : Optional.empty();
    }

    /** The name in the reader's language. */
    public String displayName(Locale locale) {
        return switch (locale.getLanguage()) {
            case "en" -> ENGLISH.getOrDefault(value, localeData(locale).replace(" & ", " and "));
            case "fr" -> FRENCH.getOrDefault(value, localeData(locale));
            default -> localeData(locale);
        };
    }

    private String localeData(Locale locale) {
        return Locale.of("", value).getDisplayCountry(locale);
    }

    @Override
    public String toString() {
        return value;
    }
}
