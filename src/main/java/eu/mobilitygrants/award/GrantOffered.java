package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.PoolId;
import java.time.Instant;

/**
 * A grant was offered and is held.
 *
 * @param grant number of the grant within its pool
 * @param answerBy the offer lapses at this instant
 * @param promoted whether the application had been waiting or on the reserve list
 */
public record GrantOffered(
        ApplicationId application, PoolId pool, int grant, Instant answerBy, boolean promoted, Instant at) {}
