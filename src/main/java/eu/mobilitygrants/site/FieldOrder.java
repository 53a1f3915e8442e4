package eu.mobilitygrants.site;

import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.util.DetailedError;

/**
 * Mistakes in the order in which a reader meets their fields. Binding finds them in any order; the fields of a form class
 * stand as they stand on its page.
 *
 * @param fields names, in the order of the page
 */
public record FieldOrder(List<String> fields) {

    static FieldOrder of(Stream<? extends Object> forms) {
        return new FieldOrder(forms.flatMap(form -> fieldsOf(form.getClass())).toList());
    }

    private static Stream<String> fieldsOf(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        fieldsOf(type.getSuperclass()),
                        Stream.of(type.getDeclaredFields()).map(Field::getName));
    }

    /** What belongs to no field comes first. */
    public List<DetailedError> sorted(List<DetailedError> errors) {
        return errors.stream()
                .sorted(Comparator.comparingInt(error -> error.isGlobal() ? -1 : place(error.getFieldName())))
                .toList();
    }

    private int place(String field) {
        var place = fields.indexOf(field.replaceAll("[\\[.].*", ""));
        return place < 0 ? fields.size() : place;
    }
}
