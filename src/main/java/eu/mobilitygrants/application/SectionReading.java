package eu.mobilitygrants.application;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.validation.BindingResult;

/**
 * A section as its page shows it, and what it comes to.
 *
 * @param result the form with what was typed, and every mistake in it
 * @param content the draft's content with all that could be read
 * @param leftovers field → what could not be read
 */
record SectionReading(
        Section section, BindingResult result, ApplicationContent content, Map<String, String> leftovers) {

    /** Answer → its text as the page shows it, for the fields of these names. Several citizenships are one text. */
    Map<String, String> texts(Iterable<String> fields) {
        var texts = new TreeMap<String, String>();
        for (var field : fields) {
            texts.merge(section.answer(field), text(field), (one, other) -> one + ", " + other);
        }
        return texts;
    }

    private String text(String field) {
        var shown = leftovers.containsKey(field) ? leftovers.get(field) : result.getFieldValue(field);
        return Objects.toString(shown, "").replace("\r\n", "\n").strip();
    }
}
