package eu.mobilitygrants.notification;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in braces that a mail's words may have, and what stands in their place: the values of a letter, in its order. There
 * is no other syntax, nothing is evaluated, and what was put in is not looked at again: a person called {@code {hash}} stays
 * one.
 */
final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    /** Kinds that are not here have words that depend on numbers: they are not edited. */
    private static final Map<LetterKind, List<String>> NAMES = Map.ofEntries(
            entry(LetterKind.RECEIPT, List.of("call", "number", "submitted", "hash", "departure")),
            entry(LetterKind.RETURNED, List.of("call", "number", "reason", "until")),
            entry(LetterKind.WITHDRAWN, List.of("call", "when")),
            entry(LetterKind.CLARIFICATION, List.of("call", "question", "until")),
            entry(LetterKind.CLARIFICATION_REMINDER, List.of("call", "question", "until")),
            entry(LetterKind.MESSAGE, List.of("call", "message")),
            entry(LetterKind.REFUSED, List.of("call", "number", "reason")),
            entry(LetterKind.OFFERED, List.of("call", "pool", "when", "until")),
            entry(LetterKind.PROMOTED, List.of("call", "pool", "when", "until")),
            entry(LetterKind.OFFER_REMINDER, List.of("call", "until")),
            entry(LetterKind.RESERVE, List.of("call", "pool", "when", "position")),
            entry(LetterKind.ACCEPTED, List.of("call", "pool", "when")),
            entry(LetterKind.DECLINED, List.of("call", "pool", "when")),
            entry(LetterKind.LAPSED, List.of("call", "pool", "when")),
            entry(LetterKind.PASSED_OVER, List.of("call", "pool", "when")));

    /** Values that messages format as numbers. */
    private static final Set<String> NUMBERS = Set.of("number", "position");

    private static final int FIRST_STAND_IN = 900_001;

    private Placeholders() {}

    static boolean editable(LetterKind kind) {
        return NAMES.containsKey(kind);
    }

    /** In the order of the letter's values. */
    static List<String> of(LetterKind kind) {
        return NAMES.getOrDefault(kind, List.of());
    }

    /** What to give a message so that {@link #named} finds its placeholders again. */
    static Object[] standIns(LetterKind kind) {
        var names = of(kind);
        var standIns = new Object[names.size()];
        for (var place = 0; place < standIns.length; place++) {
            var name = names.get(place);
            standIns[place] = NUMBERS.contains(name) ? (Object) (FIRST_STAND_IN + place) : "{" + name + "}";
        }
        return standIns;
    }

    /** A message that was given the stand-ins, with names in braces. */
    static String named(LetterKind kind, String text) {
        var named = text;
        var names = of(kind);
        for (var place = 0; place < names.size(); place++) {
            named = named.replace(Integer.toString(FIRST_STAND_IN + place), "{" + names.get(place) + "}");
        }
        return named;
    }

    /** Names that this kind of mail does not have, as typed; a lone brace as itself. Empty if all is well. */
    static Set<String> unknown(LetterKind kind, String text) {
        var unknown = new LinkedHashSet<String>();
        NAME.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !of(kind).contains(name))
                .forEach(name -> unknown.add("{" + name + "}"));
        loneBrace(NAME.matcher(text).replaceAll("")).ifPresent(unknown::add);
        return unknown;
    }

    private static Optional<String> loneBrace(String rest) {
        return rest.chars()
                .filter(character -> character == '{' || character == '}')
                .mapToObj(Character::toString)
                .findFirst();
    }

    /** Once through the text, from left to right. */
    static String filled(LetterKind kind, String text, Object[] values) {
        var words = new HashMap<String, String>();
        var names = of(kind);
        for (var place = 0; place < Math.min(names.size(), values.length); place++) {
            words.put(names.get(place), values[place].toString());
        }
        return NAME.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(words.getOrDefault(match.group(1), match.group())));
    }
}
