package eu.mobilitygrants.call.office;

import eu.mobilitygrants.call.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a page, with what stands in it as long as nobody typed anything else.
 *
 * @param path of the form
 * @param label in the reader's language
 * @param hint the same; null for none
 * @param options of a list; empty for everything else
 */
record PartField(
        Kind kind, String key, String label, @Nullable String hint, List<String> value, List<Choice> options) {

    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        AREA,
        LIST,
        BOXES
    }

    public String path() {
        return "%s[%s]".formatted(kind == Kind.BOXES ? "choices" : "values", key);
    }

    /** Puts its value into the form. */
    void fill(PartForm form) {
        if (kind == Kind.BOXES) {
            form.getChoices().put(key, value);
        } else {
            form.getValues().put(key, value.isEmpty() ? "" : value.getFirst());
        }
    }
}
