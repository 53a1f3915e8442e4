package eu.mobilitygrants.partner;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The words by which a host is found. What is stored and what is typed are taken apart in the same way. */
final class HostWords {

    private static final int MOST_TYPED = 8;
    private static final int LONGEST = 40;

    private static final float IN_NAME = 1f;
    private static final float IN_PLACE = 0.9f;
    private static final float IN_COUNTRY = 0.5f;

    /** Letters that no accent can be taken from. */
    private static final Map<String, String> LETTERS = Map.of(
            "ø", "o", "ł", "l", "đ", "d", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th", "ð", "d", "ħ", "h");

    /** They stand in every other name and say nothing. */
    private static final Set<String> FILLERS = Set.of(
            "of", "the", "and", "for", "in", "at", "de", "la", "le", "les", "des", "du", "del", "della", "di", "der",
            "die", "das", "fur", "und", "et", "en", "el", "los", "las", "van", "voor", "da", "do", "dos", "e", "y", "i",
            "a", "d", "l");

    private HostWords() {}

    /** Without accents and capitals; whatever is neither letter nor digit is a gap. */
    static String folded(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return plain.replaceAll("['’.]", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Those that say something; if all are fillers, all of them. */
    static List<String> typed(String text) {
        var words = words(text).toList();
        var telling = words.stream().filter(word -> !FILLERS.contains(word)).toList();
        return (telling.isEmpty() ? words : telling).stream().limit(MOST_TYPED).toList();
    }

    /** @return word → how much a hit on it says */
    static Map<String, Float> of(ListedHost host) {
        var words = new LinkedHashMap<String, Float>();
        var code = host.code().folded().toLowerCase(Locale.ROOT);
        Stream.concat(words(host.name()), Stream.concat(words(host.code().value()), Stream.of(code)))
                .filter(word -> !FILLERS.contains(word))
                .forEach(word -> words.putIfAbsent(word, IN_NAME));
        words(host.city()).forEach(word -> words.putIfAbsent(word, IN_PLACE));
        Stream.of(Locale.ENGLISH, Locale.FRENCH)
                .flatMap(language -> words(host.country().displayName(language)))
                .forEach(word -> words.putIfAbsent(word, IN_COUNTRY));
        return words;
    }

    private static Stream<String> words(String text) {
        return Stream.of(folded(text).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(LONGEST, word.length())))
                .distinct();
    }
}
