package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;

/**
 * The office sent an application back as incomplete: it is a draft again and its place is lost.
 *
 * @param reason as the applicant reads it
 * @param until the instant until which it may be taken back: whoever tells the applicant waits for it
 */
public record ApplicationReturned(
        ApplicationId application,
        CallId call,
        int receiptNumber,
        UserId applicant,
        UserId officer,
        String reason,
        Instant at,
        Instant until) {}
