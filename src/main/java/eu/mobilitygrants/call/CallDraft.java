package eu.mobilitygrants.call;

import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that is being prepared, or a correction of a published one. Nobody outside the office learns of it.
 *
 * @param base the version that is being corrected; 0: a new call
 * @param revision counts the saves
 * @param copiedFrom null for a correction
 * @param savedBy who saved it last
 */
public record CallDraft(
        CallTerms terms, int base, long revision, @Nullable CallId copiedFrom, UserId savedBy, Instant savedAt) {

    public CallId id() {
        return terms.id();
    }

    /** Whether it corrects a call that is published already. */
    public boolean correction() {
        return base > 0;
    }
}
