package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.Criterion;
import eu.mobilitygrants.call.OfficeMessages;
import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.eligibility.Finding;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.shared.CountryCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What the values of one case are called, in the language of whoever reads about the applicant. Pages ask it by name. */
final class CaseWords {

    private final CallTerms terms;
    private final Audience audience;
    private final VerdictWording wording;
    private final MessageSource messages;
    private final Locale locale;

    CaseWords(CallTerms terms, Audience audience, MessageSource messages, Locale locale) {
        this.terms = terms;
        this.audience = audience;
        this.messages = OfficeMessages.over(messages);
        this.wording = new VerdictWording(this.messages);
        this.locale = locale;
    }

    public String call() {
        return terms.title(locale);
    }

    public Audience audience() {
        return audience;
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "–" : wording.date(date, locale);
    }

    /** To the second, with the institution's zone in words. */
    public String instant(Instant instant) {
        var zone = terms.rules().zone();
        var local = instant.atZone(zone);
        return message(
                "review.instant",
                wording.date(local.toLocalDate(), locale),
                DateTimeFormatter.ofPattern("HH:mm:ss", locale).format(local),
                DateTimeFormatter.ofPattern("zzzz", locale).format(local));
    }

    /** To the minute, where the day goes without saying. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", locale)
                .format(instant.atZone(terms.rules().zone()));
    }

    public String rule(RuleCode rule) {
        return rule.number() + " " + wording.rule(rule, locale);
    }

    public String sentence(Finding finding) {
        return wording.sentence(finding, locale);
    }

    public String criterion(String code) {
        return terms.criteria(audience).stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .map(criterion -> terms.criterionForOffice(criterion, locale))
                .orElse(code);
    }

    /** What so many points mean for this criterion in the call's own words; empty where the call has none. */
    Optional<String> meaning(Criterion criterion, int points) {
        var key = "criterion.%s.%s.%d".formatted(criterion.audience(), criterion.code(), points);
        return Optional.of(terms.text(key, locale)).filter(text -> !text.equals(key));
    }

    public String unit(@Nullable String code) {
        return code == null ? "–" : terms.text("unit." + code, locale);
    }

    public String pool(String code) {
        return terms.pool(terms.pool(code).id(), locale);
    }

    public String country(@Nullable CountryCode country) {
        return country == null ? "–" : country.displayName(locale);
    }

    /** The label of a value of the rules' vocabulary. */
    public String label(@Nullable Enum<?> value) {
        return value == null ? "–" : message("type." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** A choice between yes and no, in the words of the question. */
    public List<CasePage.Option> choice(String yes, String no) {
        return List.of(new CasePage.Option("true", message(yes)), new CasePage.Option("false", message(no)));
    }

    public String message(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, locale));
    }
}
