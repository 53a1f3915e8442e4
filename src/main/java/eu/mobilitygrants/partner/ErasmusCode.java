package eu.mobilitygrants.partner;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The code of a university in the programme: its country's letters filled up with spaces to three, then a place and a
 * number, as in {@code B  ANTWERP63}. Codes that break this pattern are kept as the register has them.
 *
 * @param value upper case, the country's letters padded, no other spaces doubled
 */
record ErasmusCode(String value) {

    private static final Pattern PATTERN = Pattern.compile("(?:IRL|LUX|[A-Z]{2} |[A-Z] {2})[A-Z][A-Z-]*[A-Z]\\d{2,3}");

    private static final int COUNTRY_LETTERS = 3;

    /** Understands no-break and full-width characters, lower case, and any number of spaces. */
    static ErasmusCode read(String text) {
        var code = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        var space = code.indexOf(' ');
        return space < 1 || space >= COUNTRY_LETTERS
                ? new ErasmusCode(code)
                : new ErasmusCode(
                        code.substring(0, space) + " ".repeat(COUNTRY_LETTERS - space) + code.substring(space + 1));
    }

    /** Letters and digits alone: by these a code is recognised however it is typed. */
    static String folded(String text) {
        return read(text).value().replaceAll("[^A-Z0-9]", "");
    }

    String folded() {
        return folded(value);
    }

    boolean wellFormed() {
        return PATTERN.matcher(value).matches();
    }
}
