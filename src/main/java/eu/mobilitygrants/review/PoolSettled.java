package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;

/** The office decided which pool a destination that is in no list counts towards; places in other pools are given up. */
public record PoolSettled(
        ApplicationId application, CallId call, String pool, String reason, UserId officer, Instant at) {}
