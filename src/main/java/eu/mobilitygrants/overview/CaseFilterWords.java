package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.CaseChoices;
import eu.mobilitygrants.call.Choice;
import eu.mobilitygrants.eligibility.TypeTerms;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The filter of the list in words: what each of its fields offers, and what one asks for. */
@Component
class CaseFilterWords {

    private final MessageSource messages;
    private final CaseChoices choices;

    CaseFilterWords(MessageSource messages, CaseChoices choices) {
        this.messages = messages;
        this.choices = choices;
    }

    /** Field → what it offers. */
    Map<String, List<Choice>> offered(CallTerms terms, Locale locale) {
        return Map.of(
                "waiting", choices(Heap.values(), "overview.heap.", locale),
                "status",
                        choices(
                                Arrays.stream(ApplicantStatus.values())
                                        .filter(status -> status != ApplicantStatus.DRAFT)
                                        .toArray(ApplicantStatus[]::new),
                                "overview.case.",
                                locale),
                "type", choices.of(terms.types().stream().map(TypeTerms::type), locale),
                "pool",
                        terms.pools().stream()
                                .map(pool -> new Choice(pool.id().code(), terms.pool(pool.id(), locale)))
                                .toList(),
                "audience", choices(Audience.values(), "call.audience.", locale),
                "priority", choices(CasePriority.values(), "overview.priority.", locale),
                "sort", choices(CaseSort.values(), "overview.sort.", locale),
                "column",
                        choices(
                                Arrays.stream(CaseColumn.values())
                                        .filter(column -> !column.fixed())
                                        .toArray(CaseColumn[]::new),
                                "overview.column.",
                                locale));
    }

    private List<Choice> choices(Enum<?>[] constants, String prefix, Locale locale) {
        return Stream.of(constants)
                .map(constant -> new Choice(constant.name(), say(prefix + constant.name(), locale)))
                .toList();
    }

    /** What a filter asks for, a phrase for each field; empty if it lets everything through. */
    List<String> of(CaseFilter filter, CallTerms terms, Locale locale) {
        var said = new ArrayList<String>();
        filter.words().ifPresent(words -> said.add(said("q", words, locale)));
        add(said, "waiting", constant("overview.heap.", filter.getWaiting(), locale), locale);
        add(said, "status", constant("overview.case.", filter.getStatus(), locale), locale);
        add(said, "type", filter.getType() == null ? null : choices.label(filter.getType(), locale), locale);
        filter.poolCode().ifPresent(pool -> said.add(said("pool", terms.text("pool." + pool, locale), locale)));
        add(said, "audience", constant("call.audience.", filter.getAudience(), locale), locale);
        filter.hostCountry().ifPresent(country -> said.add(said("country", country.displayName(locale), locale)));
        add(said, "receivedFrom", day(filter.getReceivedFrom(), locale), locale);
        add(said, "receivedTo", day(filter.getReceivedTo(), locale), locale);
        add(said, "departureFrom", day(filter.getDepartureFrom(), locale), locale);
        add(said, "departureTo", day(filter.getDepartureTo(), locale), locale);
        add(said, "priority", constant("overview.priority.", filter.getPriority(), locale), locale);
        return said;
    }

    private void add(List<String> said, String field, @Nullable String value, Locale locale) {
        if (value != null) {
            said.add(said(field, value, locale));
        }
    }

    private String said(String field, String value, Locale locale) {
        return messages.getMessage(
                "overview.filter.said", new Object[] {say("overview.filter." + field, locale), value}, locale);
    }

    private @Nullable String constant(String prefix, @Nullable Enum<?> constant, Locale locale) {
        return constant == null ? null : say(prefix + constant.name(), locale);
    }

    private @Nullable String day(@Nullable LocalDate day, Locale locale) {
        return day == null
                ? null
                : DateTimeFormatter.ofPattern(say("overview.cases.day", locale), locale)
                        .format(day);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
