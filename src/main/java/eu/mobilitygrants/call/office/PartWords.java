package eu.mobilitygrants.call.office;

import eu.mobilitygrants.call.CaseChoices;
import eu.mobilitygrants.call.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Makes fields in the reader's language. */
record PartWords(MessageSource messages, CaseChoices choices, Locale locale) {

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    PartField text(String key, String label, @Nullable Object value) {
        return field(PartField.Kind.TEXT, key, label, value);
    }

    PartField number(String key, String label, @Nullable Object value) {
        return field(PartField.Kind.NUMBER, key, label, value);
    }

    PartField date(String key, String label, @Nullable Object value) {
        return field(PartField.Kind.DATE, key, label, value);
    }

    PartField area(String key, String label, @Nullable Object value) {
        return field(PartField.Kind.AREA, key, label, value);
    }

    PartField list(String key, String label, @Nullable Object value, List<Choice> options) {
        return new PartField(PartField.Kind.LIST, key, label(label), hint(label), values(value), options);
    }

    PartField boxes(String key, String label, List<String> value, List<Choice> options) {
        return new PartField(PartField.Kind.BOXES, key, label(label), hint(label), new ArrayList<>(value), options);
    }

    List<Choice> labels(Stream<? extends Enum<?>> constants) {
        return choices.of(constants, locale);
    }

    /** Constants named by messages of this room. */
    List<Choice> named(String prefix, Stream<? extends Enum<?>> constants) {
        return constants
                .map(constant -> new Choice(constant.name(), say(prefix + constant.name())))
                .toList();
    }

    private PartField field(PartField.Kind kind, String key, String label, @Nullable Object value) {
        return new PartField(kind, key, label(label), hint(label), values(value), List.of());
    }

    private static List<String> values(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    private String label(String label) {
        return say("call.field." + label);
    }

    private @Nullable String hint(String label) {
        return messages.getMessage("call.field." + label + ".hint", null, null, locale);
    }
}
