package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.PoolId;
import java.time.Instant;

/** An applicant accepted or declined an offer. */
public record OfferAnswered(ApplicationId application, PoolId pool, int grant, boolean accepted, Instant at) {}
