package eu.mobilitygrants.call;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Proposes the call of the year after: everything as it was, its dates a year later, and its year where it is named. */
final class NextCall {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

    private NextCall() {}

    /** The code with its year counted up; with -2 at its end where it has none. */
    static String proposedId(CallId last) {
        var next = nextYear(last.value());
        return next.equals(last.value()) ? last.value() + "-2" : next;
    }

    static CallTerms of(CallTerms last, CallId id) {
        var rules = last.rules();
        return TermsBuilder.of(last)
                .id(id)
                .version(1)
                .academicYears(
                        last.academicYears().stream().map(NextCall::nextYear).toList())
                .window(yearLater(rules.opensAt(), rules.zone()), yearLater(rules.closesAt(), rules.zone()))
                .mobilityDeadline(rules.mobilityDeadline().plusYears(1))
                .pools(last.pools().stream().map(NextCall::yearLater).toList())
                .texts(renamed(last.texts()))
                .build();
    }

    private static Instant yearLater(Instant instant, ZoneId zone) {
        return instant.atZone(zone).plusYears(1).toInstant();
    }

    private static GrantPool yearLater(GrantPool pool) {
        var until = pool.reservedUntil();
        return new GrantPool(
                pool.id(), pool.audience(), pool.terms(), pool.priority(), until == null ? null : until.plusYears(1));
    }

    private static Map<String, Map<String, String>> renamed(Map<String, Map<String, String>> texts) {
        var renamed = new HashMap<String, Map<String, String>>();
        texts.forEach((language, words) -> {
            var copy = new HashMap<>(words);
            copy.computeIfPresent("title", (key, title) -> nextYear(title));
            renamed.put(language, copy);
        });
        return renamed;
    }

    private static String nextYear(String text) {
        return YEAR.matcher(text).replaceAll(match -> Integer.toString(Integer.parseInt(match.group()) + 1));
    }
}
