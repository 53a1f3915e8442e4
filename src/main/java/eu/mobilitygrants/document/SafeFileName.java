package eu.mobilitygrants.document;

import java.text.Normalizer;
import java.util.Locale;

/** Turns a name that came with an upload into one that is safe to keep and to hand out again. */
final class SafeFileName {

    private static final String ENDING = ".pdf";
    private static final int MAXIMUM_LENGTH = 120;

    private SafeFileName() {}

    /** No path, no control or formatting characters, nothing a file system reserves, at most 120 characters. */
    static String of(String original) {
        var name = Normalizer.normalize(original, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*;%]", " ").replaceAll("\\s+", " ");
        name = withoutEnding(name.strip()).replaceAll("^[. ]+|[. ]+$", "");
        return shortened(name.isEmpty() ? "document" : name) + ENDING;
    }

    private static String withoutEnding(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING)
                ? name.substring(0, name.length() - ENDING.length())
                : name;
    }

    /** Never cuts a character of two code units in half. */
    private static String shortened(String name) {
        var room = MAXIMUM_LENGTH - ENDING.length();
        if (name.length() <= room) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(room - 1)) ? room - 1 : room)
                .strip();
    }
}
