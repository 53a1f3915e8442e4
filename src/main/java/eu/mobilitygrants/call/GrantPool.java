package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.PoolTerms;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pool as the call sets it up. What is taken of it is the award room's to know.
 *
 * @param terms code, capacity, mobility types and destinations
 * @param priority the group that comes first in this pool; null if none does
 * @param reservedUntil before this day only the priority group is awarded; null if nothing is reserved
 */
public record GrantPool(
        PoolId id,
        Audience audience,
        PoolTerms terms,
        @Nullable PriorityGroup priority,
        @Nullable LocalDate reservedUntil) {}
