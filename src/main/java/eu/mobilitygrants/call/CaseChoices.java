package eu.mobilitygrants.call;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The lists that a reader chooses from when describing a case, in the reader's language. */
@Component
public class CaseChoices {

    private final MessageSource messages;

    public CaseChoices(MessageSource messages) {
        this.messages = messages;
    }

    /** The constants of one of the eligibility room's enums, in their own order. */
    public <E extends Enum<E>> List<Choice> of(Class<E> type, Locale locale) {
        return of(Stream.of(type.getEnumConstants()), locale);
    }

    /** Some of them, in the order given. */
    public List<Choice> of(Stream<? extends Enum<?>> constants, Locale locale) {
        return constants
                .map(constant -> new Choice(constant.name(), label(constant, locale)))
                .toList();
    }

    public List<Choice> yesAndNo(Locale locale) {
        return Stream.of("true", "false")
                .map(answer -> new Choice(answer, messages.getMessage("call.answer." + answer, null, locale)))
                .toList();
    }

    /** The label of a constant of one of the eligibility room's enums. */
    public String label(Enum<?> constant, Locale locale) {
        var key = "type.%s.%s".formatted(constant.getDeclaringClass().getSimpleName(), constant.name());
        return messages.getMessage(key, null, locale);
    }
}
