package eu.mobilitygrants.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All answers of an application, worded for a reader. Drawn by {@code application/answers :: answers(view)}.
 *
 * @param sections in the order in which they are written
 */
public record SubmissionView(List<Part> sections) {

    /**
     * One section.
     *
     * @param path as it stands in addresses, such as {@code stay}
     */
    public record Part(String path, String title, List<Row> rows) {}

    /**
     * One answer.
     *
     * @param field name of the field, such as {@code stay.firstDay}
     * @param value null if it was not answered
     * @param required whether the application is incomplete without it
     */
    public record Row(String field, String label, @Nullable String value, boolean required) {}
}
