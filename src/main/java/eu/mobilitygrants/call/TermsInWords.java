package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.CountryTerms;
import eu.mobilitygrants.eligibility.TypeTerms;
import java.text.Collator;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays the terms of a call out field by field, in the reader's language. */
@Component
class TermsInWords {

    private final CaseChoices choices;
    private final VerdictWording wording;
    private final MessageSource messages;

    TermsInWords(CaseChoices choices, VerdictWording wording, MessageSource messages) {
        this.choices = choices;
        this.wording = wording;
        this.messages = messages;
    }

    /** Name of the field → what stands there, in the order in which a call is edited. */
    Map<String, String> of(CallTerms call, Locale locale) {
        var lines = new Lines(locale);
        dates(call, lines);
        call.types().forEach(type -> lines.add(choices.label(type.type(), locale), type(type, locale)));
        call.pools()
                .forEach(pool ->
                        lines.add(say("call.text.pool", locale, pool.id().code()), pool(pool, locale)));
        committee(call, lines);
        call.rules().countries().values().stream()
                .sorted(Comparator.comparing(
                        country -> country.country().displayName(locale), Collator.getInstance(locale)))
                .forEach(country -> lines.add(country.country().displayName(locale), country(country, locale)));
        lines.field(
                "documents",
                call.documents().stream()
                        .map(code -> say("call.document." + code, locale))
                        .collect(Collectors.joining(", ")));
        texts(call, lines);
        return lines.all;
    }

    /** The fields of one call as they are being listed. */
    private final class Lines {

        private final Map<String, String> all = new LinkedHashMap<>();
        private final Locale locale;

        private Lines(Locale locale) {
            this.locale = locale;
        }

        void field(String name, Object value) {
            add(say("call.field." + name, locale), value.toString());
        }

        void add(String name, String value) {
            all.put(name, value);
        }
    }

    private void dates(CallTerms call, Lines lines) {
        var rules = call.rules();
        lines.field("years", String.join(", ", call.academicYears()));
        lines.field("opens", instant(call, rules.opensAt(), lines.locale));
        lines.field("lastDay", instant(call, rules.closesAt().minusMillis(1), lines.locale));
        lines.field("deadline", wording.date(rules.mobilityDeadline(), lines.locale));
        lines.field("leadTime", rules.leadTimeMonths());
        lines.field("travel", rules.maximumTravelDays());
        lines.field("cycle", rules.cycleMonths());
        lines.field("offer", call.offerDays());
        lines.field("clarification", call.clarificationDays());
    }

    private void committee(CallTerms call, Lines lines) {
        lines.field("maximum", call.maximumScore());
        lines.field("pass", call.passPercent());
        lines.field("quorum", call.quorum());
        lines.field("quorumUnit", call.text("unit." + call.quorumUnit(), lines.locale));
        for (var criterion : call.criteria()) {
            lines.add(
                    say("call.text.criterion", lines.locale, criterion.audience() + "." + criterion.code()),
                    say("call.words.weight", lines.locale, criterion.weight()));
        }
        for (var audience : Audience.values()) {
            var units = call.committeeUnits().getOrDefault(audience, Set.of()).stream()
                    .map(unit -> call.text("unit." + unit, lines.locale))
                    .sorted()
                    .collect(Collectors.joining("; "));
            lines.add(
                    say("call.field.units", lines.locale) + ", " + say("call.audience." + audience, lines.locale),
                    units);
        }
    }

    private void texts(CallTerms call, Lines lines) {
        new TreeMap<>(call.texts())
                .forEach((language, texts) -> new TreeMap<>(texts).forEach((key, text) -> {
                    var name = key.contains(".")
                            ? say(
                                    "call.text." + key.substring(0, key.indexOf('.')),
                                    lines.locale,
                                    key.substring(key.indexOf('.') + 1))
                            : say("call.text." + key, lines.locale);
                    lines.add("%s (%s)".formatted(name, Locale.of(language).getDisplayLanguage(lines.locale)), text);
                }));
    }

    private String type(TypeTerms type, Locale locale) {
        var months = type.minimumMonths() != null;
        var length = say(
                months ? "call.length.months.between" : "call.length.days.between",
                locale,
                zeroIfNone(months ? type.minimumMonths() : type.minimumDays()),
                zeroIfNone(months ? type.maximumMonths() : type.maximumDays()));
        var who = type.categories().stream().sorted().map(category -> choices.label(category, locale));
        var credits = type.minimumCredits();
        var least = credits == null
                ? Stream.<String>empty()
                : Stream.of(say("call.words.credits", locale, VerdictWording.number(credits, locale)));
        return Stream.of(Stream.of(length), who, least).flatMap(part -> part).collect(Collectors.joining(", "));
    }

    private static int zeroIfNone(@Nullable Integer bound) {
        return bound == null ? 0 : bound;
    }

    private String pool(GrantPool pool, Locale locale) {
        var priority = pool.priority();
        var until = pool.reservedUntil();
        return Stream.of(
                        Stream.of(say("call.words.grants", locale, pool.terms().capacity())),
                        pool.terms().types().stream().sorted().map(type -> choices.label(type, locale)),
                        Stream.of(say("call.destinations." + pool.terms().destinations(), locale)),
                        Stream.ofNullable(priority).map(group -> say("call.priority." + group, locale)),
                        Stream.ofNullable(until)
                                .map(day -> say("call.words.reserved", locale, wording.date(day, locale))))
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
    }

    private String country(CountryTerms country, Locale locale) {
        return switch (country.status()) {
            case EU_MEMBER -> say("call.field.members", locale);
            case ASSOCIATED -> say("call.field.associated", locale);
            case NOT_ASSOCIATED -> say("call.field.region.numbered", locale, zeroIfNone(country.region()));
        };
    }

    private String instant(CallTerms call, Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern(say("call.words.instant", locale), locale)
                .format(instant.atZone(call.rules().zone()));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
