package eu.mobilitygrants.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns a name that came with an upload into one that is safe to keep and to hand out again. */
final class SafeFileName {

    private static final String ENDING = ".pdf";
    private static final int MAXIMUM_LENGTH = 120;
    private static final int LONGEST_ENDING = 6;

    /** Windows keeps these for devices, whatever ending follows. */
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private SafeFileName() {}

    /** Of a PDF: {@link #shown}, and ends in {@code .pdf}. */
    static String of(String original) {
        return shortened(withoutEnding(harmless(original)), ENDING.length()) + ENDING;
    }

    /** No path, no control or formatting characters, nothing a file system reserves, at most 120 characters. */
    static String shown(String original) {
        var name = harmless(original);
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return shortened(name.substring(0, name.length() - ending.length()), ending.length()) + ending;
    }

    private static String harmless(String original) {
        var name = Normalizer.normalize(original, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*;%]", " ").replaceAll("\\s+", " ");
        name = name.replaceAll("^[. ]+|[. ]+$", "");
        return RESERVED.matcher(name).matches() ? "_" + name : name;
    }

    private static String withoutEnding(String name) {
        var bare = name.toLowerCase(Locale.ROOT).endsWith(ENDING)
                ? name.substring(0, name.length() - ENDING.length())
                : name;
        return bare.replaceAll("[. ]+$", "");
    }

    /** Never cuts a character of two code units in half. */
    private static String shortened(String original, int ending) {
        var name = original.isEmpty() ? "document" : original;
        var room = MAXIMUM_LENGTH - ending;
        if (name.length() <= room) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(room - 1)) ? room - 1 : room)
                .strip();
    }
}
