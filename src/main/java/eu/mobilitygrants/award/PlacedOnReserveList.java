package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.PoolId;
import java.time.Instant;

/** Positively evaluated, and no grant is free. @param position 1 is next */
public record PlacedOnReserveList(ApplicationId application, PoolId pool, int position, Instant at) {}
