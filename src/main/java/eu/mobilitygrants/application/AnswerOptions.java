package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.CaseChoices;
import eu.mobilitygrants.call.Choice;
import eu.mobilitygrants.eligibility.MobilityType;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The options of the forms' lists, in the reader's language and order. */
@Component
class AnswerOptions {

    private final CaseChoices choices;
    private final MessageSource messages;

    AnswerOptions(CaseChoices choices, MessageSource messages) {
        this.choices = choices;
        this.messages = messages;
    }

    String label(Enum<?> constant, Locale locale) {
        return choices.label(constant, locale);
    }

    <E extends Enum<E>> List<Choice> of(Class<E> type, Locale locale) {
        return choices.of(type, locale);
    }

    /** The types that the call offers. */
    List<Choice> types(CallTerms terms, Locale locale) {
        return choices.of(
                Stream.of(MobilityType.values())
                        .filter(type -> terms.rules().type(type).isPresent()),
                locale);
    }

    List<Choice> yesOrNo(Locale locale) {
        return List.of(new Choice("true", yes(true, locale)), new Choice("false", yes(false, locale)));
    }

    String yes(boolean answer, Locale locale) {
        return messages.getMessage(answer ? "application.yes" : "application.no", null, locale);
    }

    /** The units that sit on the committee, which are those of the institution that the call knows. */
    List<Choice> units(CallTerms terms, Locale locale) {
        return terms.committeeUnits().values().stream()
                .flatMap(units -> units.stream())
                .distinct()
                .map(unit -> new Choice(unit, terms.text("unit." + unit, locale)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(locale)))
                .toList();
    }
}
