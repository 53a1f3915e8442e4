package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.PoolId;
import java.time.Instant;

/** A grant came free, but this application's departure had passed: the next in order was promoted. */
public record PlacePassedOver(ApplicationId application, PoolId pool, Instant at) {}
