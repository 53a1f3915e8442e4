package eu.mobilitygrants.call;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what is different between two versions of a call, field by field. */
@Component
public class CallChanges {

    /**
     * One field.
     *
     * @param before null where there was none
     * @param after null where there is none any more
     */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}

    private final TermsInWords words;

    CallChanges(TermsInWords words) {
        this.words = words;
    }

    /** In the order in which a call is edited. */
    public List<Change> between(CallTerms before, CallTerms after, Locale locale) {
        var old = words.of(before, locale);
        var now = words.of(after, locale);
        var fields = new LinkedHashSet<>(now.keySet());
        fields.addAll(old.keySet());
        return fields.stream()
                .map(field -> new Change(field, old.get(field), now.get(field)))
                .filter(change -> change.before() == null || !change.before().equals(change.after()))
                .toList();
    }
}
