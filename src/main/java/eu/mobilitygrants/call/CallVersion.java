package eu.mobilitygrants.call;

import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a call, as it was published.
 *
 * @param number 1 is the call as it opened
 * @param reason why it was corrected; null of the first version
 * @param by who published it; null of a call that came with the portal
 * @param at null of a call that came with the portal
 */
public record CallVersion(
        int number,
        CallTerms terms,
        @Nullable String reason,
        @Nullable UserId by,
        @Nullable Instant at) {}
