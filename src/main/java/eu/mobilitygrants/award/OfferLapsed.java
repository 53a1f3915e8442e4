package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.PoolId;
import java.time.Instant;

/** An offer was not answered in time; the grant is free again. */
public record OfferLapsed(ApplicationId application, PoolId pool, int grant, Instant at) {}
