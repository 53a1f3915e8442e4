package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.TypeTerms;
import java.text.ListFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words each mobility type of a call: for whom, how long, and until when it can still be asked for. */
@Component
class TypeRows {

    private final CaseChoices choices;
    private final VerdictWording wording;
    private final MessageSource messages;

    TypeRows(CaseChoices choices, VerdictWording wording, MessageSource messages) {
        this.choices = choices;
        this.wording = wording;
        this.messages = messages;
    }

    List<CallPage.TypeRow> of(CallTerms call, MobilityFacts today, Locale locale) {
        return call.types().stream()
                .map(terms -> row(call, terms, today, locale))
                .toList();
    }

    /** The types to choose from: what each is, for how long and for whom. */
    List<Choice> choices(CallTerms call, Locale locale) {
        return call.types().stream()
                .map(terms -> new Choice(
                        terms.type().name(),
                        messages.getMessage(
                                "call.type.choice",
                                new Object[] {
                                    choices.label(terms.type(), locale),
                                    length(terms, locale),
                                    categories(terms, locale)
                                },
                                locale)))
                .toList();
    }

    private CallPage.TypeRow row(CallTerms call, TypeTerms terms, MobilityFacts today, Locale locale) {
        var shortest = today.toBuilder().type(terms.type()).build();
        var latest = EligibilityRules.advise(call.rules(), shortest).latestFirstDay();
        var leaving = shortest.toBuilder().departure(latest).build();
        var lastSubmission = EligibilityRules.advise(call.rules(), leaving).lastSubmissionDay();
        var passed = lastSubmission != null && lastSubmission.isBefore(today.submittedOn());
        return new CallPage.TypeRow(
                choices.label(terms.type(), locale),
                categories(terms, locale),
                length(terms, locale),
                date(latest, locale),
                passed ? null : date(lastSubmission, locale));
    }

    private String categories(TypeTerms terms, Locale locale) {
        var words = terms.categories().stream()
                .sorted()
                .map(category -> messages.getMessage("call.category." + category, null, locale))
                .toList();
        return ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(words);
    }

    private String length(TypeTerms terms, Locale locale) {
        var inMonths = terms.minimumMonths() != null || terms.maximumMonths() != null;
        var least = inMonths ? terms.minimumMonths() : terms.minimumDays();
        var most = inMonths ? terms.maximumMonths() : terms.maximumDays();
        var bounds = least == null ? "upTo" : most == null ? "from" : "between";
        var key = "call.length.%s.%s".formatted(inMonths ? "months" : "days", bounds);
        return messages.getMessage(key, new Object[] {least == null ? 0 : least, most == null ? 0 : most}, locale);
    }

    private @Nullable String date(@Nullable LocalDate date, Locale locale) {
        return date == null ? null : wording.date(date, locale);
    }
}
