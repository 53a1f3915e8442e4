package eu.mobilitygrants.review;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a form for an assessment was made from: sent back with it, it tells whether something happened meanwhile.
 *
 * @param receiptNumber of the submission that was read
 * @param revision of the assessment given before; 0: none
 * @param draft version of what was written and not given yet; 0: none
 */
record AssessmentBase(int receiptNumber, int revision, int draft) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})");

    /** Empty for what is no base: an old page, or a machine. */
    static Optional<AssessmentBase> of(@Nullable String text) {
        var found = WRITTEN.matcher(text == null ? "" : text);
        return found.matches()
                ? Optional.of(new AssessmentBase(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))))
                : Optional.empty();
    }

    /** As a hidden field carries it. */
    @Override
    public String toString() {
        return "%d.%d.%d".formatted(receiptNumber, revision, draft);
    }
}
