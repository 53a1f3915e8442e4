package eu.mobilitygrants.partner;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words by which a host is found. What is stored and what is typed are taken apart in the same way. */
final class HostWords {

    private static final int MOST_TYPED = 8;
    private static final int LONGEST = 40;

    private static final int SHORTEST_SLIP = 4;
    private static final int LONGEST_SLIP = 12;

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

    /** The same word in Europe's languages, where it is in half of all names. */
    private static final Map<Pattern, String> STEMS = Map.of(
            Pattern.compile("univer[sz]\\p{L}*"), "univers",
            Pattern.compile("instit\\p{L}*"), "institut",
            Pattern.compile("te[ck]h?n[io]\\p{L}*"), "techn",
            Pattern.compile("medi[cz]i?\\p{L}*"), "medic",
            Pattern.compile("pol[iy]te[ck]\\p{L}*"), "polytechnic",
            Pattern.compile("a[ck]ade[mn]\\p{L}*"), "academ");

    /** Towns that go by several names which no likeness of letters would bring together. */
    private static final List<Set<String>> PLACES = List.of(
            Set.of("antwerpen", "antwerp", "anvers"),
            Set.of("athina", "athinai", "athens", "athenes"),
            Set.of("beograd", "belgrade"),
            Set.of("brugge", "bruges"),
            Set.of("bruxelles", "brussel", "brussels"),
            Set.of("bucuresti", "bucharest", "bucarest"),
            Set.of("firenze", "florence"),
            Set.of("gent", "ghent", "gand"),
            Set.of("goteborg", "gothenburg"),
            Set.of("haag", "hague", "haye"),
            Set.of("kobenhavn", "kobenhavns", "copenhagen", "copenhague"),
            Set.of("koln", "koeln", "cologne"),
            Set.of("krakow", "krakowie", "cracow", "cracovie"),
            Set.of("leuven", "louvain"),
            Set.of("liege", "luik"),
            Set.of("lisboa", "lisbon", "lisbonne"),
            Set.of("luxembourg", "luxemburg"),
            Set.of("milano", "milan"),
            Set.of("munchen", "muenchen", "munich"),
            Set.of("napoli", "naples"),
            Set.of("nicosia", "lefkosia", "nicosie"),
            Set.of("nurnberg", "nuernberg", "nuremberg"),
            Set.of("praha", "praze", "prague"),
            Set.of("roma", "rome"),
            Set.of("sevilla", "seville"),
            Set.of("torino", "turin"),
            Set.of("venezia", "venice", "venise"),
            Set.of("warszawa", "warszawie", "warsaw", "varsovie"),
            Set.of("wien", "vienna", "vienne"),
            Set.of("zaragoza", "saragossa", "saragosse"));

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

    /** What a word of a few letters may have meant, one letter left out, put in, changed, or two of them swapped. */
    static Set<String> slips(String word) {
        var slips = new LinkedHashSet<String>();
        if (word.length() < SHORTEST_SLIP || word.length() > LONGEST_SLIP) {
            return slips;
        }
        for (var at = 0; at <= word.length(); at++) {
            var before = word.substring(0, at);
            var after = word.substring(at);
            if (!after.isEmpty()) {
                slips.add(before + after.substring(1));
            }
            if (after.length() > 1) {
                slips.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
            for (var letter = 'a'; letter <= 'z'; letter++) {
                slips.add(before + letter + after);
                if (!after.isEmpty()) {
                    slips.add(before + letter + after.substring(1));
                }
            }
        }
        return slips;
    }

    /** @return word → how much a hit on it says */
    static Map<String, Float> of(ListedHost host) {
        var words = new LinkedHashMap<String, Float>();
        words(host.name()).filter(word -> !FILLERS.contains(word)).forEach(word -> words.putIfAbsent(word, IN_NAME));
        words(host.city()).forEach(word -> words.putIfAbsent(word, IN_PLACE));
        PLACES.stream()
                .filter(names -> names.stream().anyMatch(words::containsKey))
                .forEach(names -> names.forEach(name -> words.putIfAbsent(name, IN_PLACE)));
        Stream.of(Locale.ENGLISH, Locale.FRENCH)
                .flatMap(language -> words(host.country().displayName(language)))
                .forEach(word -> words.putIfAbsent(word, IN_COUNTRY));
        return words;
    }

    private static Stream<String> words(String text) {
        return Stream.of(folded(text).split(" "))
                .filter(word -> !word.isEmpty())
                .map(HostWords::stem)
                .map(word -> word.substring(0, Math.min(LONGEST, word.length())))
                .distinct();
    }

    private static String stem(String word) {
        for (var stem : STEMS.entrySet()) {
            if (stem.getKey().matcher(word).matches()) {
                return stem.getValue();
            }
        }
        return word;
    }
}
