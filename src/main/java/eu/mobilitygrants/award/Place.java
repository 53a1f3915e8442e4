package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.PoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application's place in a pool, with what explains it.
 *
 * @param priority counts as priority: claimed and not denied
 * @param priorityConfirmed null while the office has not said
 * @param grant number of the grant held; null if none
 * @param answerBy while offered
 * @param freeGrants of the pool now
 * @param ahead everyone before this one who is undecided or positive without a grant
 * @param undecidedAhead of these, the undecided
 * @param priorityAhead of these, the ones that are before because of priority and not of number
 */
public record Place(
        ApplicationId application,
        PoolId pool,
        int receiptNumber,
        boolean priority,
        @Nullable Boolean priorityConfirmed,
        PlaceState state,
        Instant since,
        @Nullable Integer grant,
        @Nullable Instant answerBy,
        int freeGrants,
        int ahead,
        int undecidedAhead,
        int priorityAhead) {}
