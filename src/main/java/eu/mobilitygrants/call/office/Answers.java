package eu.mobilitygrants.call.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

/**
 * Reads what was typed on one page. A mistake is pinned to its field, and a stand-in is given so that reading goes on: whoever
 * reads throws the outcome away if there are mistakes.
 */
final class Answers {

    /** So many rows of a list of fields can be filled. */
    static final int ROWS = 12;

    private final PartForm form;
    private final Errors errors;

    Answers(PartForm form, Errors errors) {
        this.form = form;
        this.errors = errors;
    }

    String text(String key) {
        return form.getValues().getOrDefault(key, "").strip();
    }

    /** Words between commas, blanks and ends of lines. */
    List<String> words(String key, String separator) {
        return Stream.of(text(key).split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    String required(String key, String label) {
        var text = text(key);
        if (text.isEmpty()) {
            wrong(key, "required", label(label));
        }
        return text;
    }

    int number(String key, String label, int least, int most) {
        var number = optionalNumber(key, label, least, most);
        if (number == null) {
            if (text(key).isEmpty()) {
                wrong(key, "number", label(label), least, most);
            }
            return least;
        }
        return number;
    }

    @Nullable
    Integer optionalNumber(String key, String label, int least, int most) {
        var text = text(key);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,6}")) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        wrong(key, "number", label(label), least, most);
        return null;
    }

    /** With one digit after the point or comma at most. */
    @Nullable
    BigDecimal optionalDecimal(String key, String label) {
        var text = text(key).replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}(\\.\\d)?")) {
            wrong(key, "decimal", label(label));
            return null;
        }
        return new BigDecimal(text);
    }

    LocalDate date(String key, String label) {
        var date = optionalDate(key, label);
        if (date == null) {
            if (text(key).isEmpty()) {
                wrong(key, "date", label(label));
            }
            return LocalDate.EPOCH;
        }
        return date;
    }

    @Nullable
    LocalDate optionalDate(String key, String label) {
        var text = text(key);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() >= 2000 && date.getYear() <= 2100) {
                return date;
            }
        } catch (DateTimeParseException unreadable) {
            // said below, as for a day that is none of this century
        }
        wrong(key, "date", label(label));
        return null;
    }

    /** A code of ours: capital letters, digits, underscores. */
    String code(String key, String label) {
        var code = text(key);
        if (!code.matches("[A-Z][A-Z0-9_]{0,39}")) {
            wrong(key, "code", label(label));
        }
        return code;
    }

    <E extends Enum<E>> E one(String key, String label, Class<E> type) {
        var constants = type.getEnumConstants();
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(text(key)))
                .findFirst()
                .orElseGet(() -> {
                    wrong(key, "choose", label(label));
                    return constants[0];
                });
    }

    <E extends Enum<E>> Set<E> some(String key, Class<E> type) {
        var chosen = new LinkedHashSet<E>();
        var sent = form.getChoices().getOrDefault(key, List.of());
        Stream.of(type.getEnumConstants())
                .filter(constant -> sent.contains(constant.name()))
                .forEach(chosen::add);
        return chosen;
    }

    List<String> some(String key, List<String> offered) {
        var sent = form.getChoices().getOrDefault(key, List.of());
        return offered.stream().filter(sent::contains).toList();
    }

    /** Each row of a list whose first field was filled. */
    void rows(String list, String first, Consumer<String> row) {
        for (var number = 0; number < ROWS; number++) {
            var prefix = list + number + "_";
            if (!text(prefix + first).isEmpty()) {
                row.accept(prefix);
            }
        }
    }

    void wrong(String key, String problem, Object... arguments) {
        var map = form.getChoices().containsKey(key) ? "choices" : "values";
        errors.rejectValue("%s[%s]".formatted(map, key), "call.wrong." + problem, arguments, null);
    }

    static MessageSourceResolvable label(String label) {
        return new DefaultMessageSourceResolvable(new String[] {"call.field." + label}, label);
    }
}
