package eu.mobilitygrants.site;

import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.util.DetailedError;

/**
 * Mistakes in the order in which a reader meets their fields. Binding finds them in any order; the fields of a form class
 * stand as they stand on its page. Maps that follow one another are asked for together, key by key, as scores with their
 * comments are: among themselves they stay in the order in which the form found the mistakes.
 *
 * @param places field of the form → its place on the page
 */
public record FieldOrder(Map<String, Integer> places) {

    static FieldOrder of(Stream<? extends Object> forms) {
        var places = new HashMap<String, Integer>();
        Class<?> before = Object.class;
        var place = 0;
        for (var field : forms.flatMap(form -> fieldsOf(form.getClass())).toList()) {
            if (field.getType() != Map.class || before != Map.class) {
                place++;
            }
            before = field.getType();
            places.put(field.getName(), place);
        }
        return new FieldOrder(places);
    }

    private static Stream<Field> fieldsOf(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(fieldsOf(type.getSuperclass()), Stream.of(type.getDeclaredFields()));
    }

    /** What belongs to no field comes first. */
    public List<DetailedError> sorted(List<DetailedError> errors) {
        return errors.stream()
                .sorted(Comparator.comparingInt(error -> error.isGlobal() ? -1 : place(error.getFieldName())))
                .toList();
    }

    private int place(String field) {
        return places.getOrDefault(field.replaceAll("[\\[.].*", ""), Integer.MAX_VALUE);
    }
}
