package eu.mobilitygrants.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * The one font on our papers, in every one of them embedded: Liberation Sans, for Latin, Greek and Cyrillic writing.
 *
 * <p>Writing that runs from right to left is left out although the font has Hebrew: it would come out backwards.
 */
final class PaperFont {

    static final String FAMILY = "Liberation Sans";

    /** Stands for a character that cannot be shown. */
    static final char BOX = '\u25a1';

    private static final String REGULAR = "liberation/LiberationSans-Regular.ttf";
    private static final String BOLD = "liberation/LiberationSans-Bold.ttf";
    private static final int LAST_CODE_POINT = 0xffff;

    private static final Pattern ODD_SPACE = Pattern.compile("[\\p{Zs}&&[^ \u00a0]]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\ufe00-\ufe0f]");

    private final BitSet shown = shown(REGULAR);

    PaperFont() {
        shown.and(shown(BOLD));
        shown.set('\n');
        shown.set('\r');
        shown.set('\t');
    }

    static InputStream regular() {
        return open(REGULAR);
    }

    static InputStream bold() {
        return open(BOLD);
    }

    /** The same text without what only differs in writing: accents apart from their letters, odd spaces, invisible marks. */
    static String plain(String text) {
        return INVISIBLE
                .matcher(ODD_SPACE
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll("\u00a0"))
                .replaceAll("")
                .replace('\u2011', '-');
    }

    /** The text with a box for each character that this font does not have, or that no XML may contain. */
    String showable(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().forEach(character -> kept.appendCodePoint(shown.get(character) ? character : BOX));
        return kept.toString();
    }

    private static BitSet shown(String name) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(open(name)))) {
            var glyphs = font.getUnicodeCmapLookup();
            var shown = new BitSet(LAST_CODE_POINT);
            for (var character = (int) ' '; character < LAST_CODE_POINT; character++) {
                shown.set(character, glyphs.getGlyphId(character) != 0 && !runsFromTheRight(character));
            }
            return shown;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the font " + name, failure);
        }
    }

    private static boolean runsFromTheRight(int character) {
        var direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static InputStream open(String name) {
        try {
            return new ClassPathResource(name).getInputStream();
        } catch (IOException failure) {
            throw new UncheckedIOException("The font is missing: " + name, failure);
        }
    }
}
