package eu.mobilitygrants.review;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What forms ask of the texts typed into them. */
final class Said {

    /** Characters; long enough for every reason, short enough for a mail. */
    private static final int LONGEST = 4000;

    private Said() {}

    /** Rejects a field that is empty or too long. @param missing message key */
    static void require(Errors errors, String field, @Nullable Object value, String missing) {
        if (value == null || value.toString().isBlank()) {
            if (!errors.hasFieldErrors(field)) {
                errors.rejectValue(field, missing);
            }
        } else if (tooLong(value.toString())) {
            errors.rejectValue(field, "review.invalid.tooLong");
        }
    }

    static boolean tooLong(String text) {
        return text.length() > LONGEST;
    }

    /** Only for a field that passed. */
    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    static String text(Map<String, String> values, String key) {
        return text(values.get(key));
    }
}
