package eu.mobilitygrants.application;

/**
 * A pool an application queues in.
 *
 * @param pool code within the call
 * @param priorityClaimed whether the applicant's facts put them into the pool's priority group
 */
public record PoolClaim(String pool, boolean priorityClaimed) {}
