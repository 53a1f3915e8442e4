package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;

/**
 * The committee's conclusion was recorded. Published in the transaction that recorded it: the pool is settled with it.
 *
 * @param receiptNumber of the submission that was judged
 * @param recordedBy officer or chair
 * @param reason as the applicant reads it
 */
public record ReviewConcluded(
        ApplicationId application,
        CallId call,
        int receiptNumber,
        boolean positive,
        String reason,
        UserId recordedBy,
        Instant at) {}
