package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;

/** The office confirmed or did not confirm a claimed priority. The place was held as claimed until now. */
public record PrioritySettled(
        ApplicationId application, CallId call, boolean confirmed, String reason, UserId officer, Instant at) {}
