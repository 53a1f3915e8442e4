package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.PoolId;
import java.time.Instant;

/** Positively evaluated, waiting for earlier ones. @param undecidedAhead how many of them are undecided */
public record WaitingForEarlier(ApplicationId application, PoolId pool, int undecidedAhead, Instant at) {}
