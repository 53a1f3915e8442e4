package eu.mobilitygrants.shared;

import java.text.Collator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Countries by name: what a list offers and what a person typed. Names are understood in several languages whatever the
 * page's own, without regard to case and accents; codes are understood too.
 */
public final class CountryNames {

    private static final List<Locale> UNDERSTOOD =
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("nl"), Locale.GERMAN, Locale.of("es"), Locale.of("pt"));

    private static final Map<String, CountryCode> BY_NAME = byName();

    private CountryNames() {}

    /** The names of all countries and territories, as a dictionary of the language orders them. */
    public static List<String> all(Locale locale) {
        return countries()
                .map(country -> country.displayName(locale))
                .sorted(Collator.getInstance(locale))
                .toList();
    }

    /** The country somebody means who typed this; empty for what is none. */
    public static Optional<CountryCode> read(String typed) {
        return CountryCode.parse(typed).or(() -> Optional.ofNullable(BY_NAME.get(folded(typed))));
    }

    /** @throws IllegalArgumentException for what is no country */
    public static CountryCode of(String typed) {
        return read(typed)
                .orElseThrow(() -> new IllegalArgumentException("No country is called '%s'".formatted(typed)));
    }

    private static Map<String, CountryCode> byName() {
        var names = new HashMap<String, CountryCode>();
        UNDERSTOOD.forEach(language ->
                countries().forEach(country -> names.putIfAbsent(folded(country.displayName(language)), country)));
        return Map.copyOf(names);
    }

    private static Stream<CountryCode> countries() {
        return Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
                .map(CountryCode::new);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
