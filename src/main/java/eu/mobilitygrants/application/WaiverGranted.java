package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.util.UUID;

/**
 * The office lets one person off one rule; {@code CALL_OPEN} is the late door.
 *
 * @param expiresAt the first instant at which it no longer holds
 */
public record WaiverGranted(
        UUID waiver,
        CallId call,
        UserId person,
        RuleCode rule,
        String reason,
        Instant expiresAt,
        UserId officer,
        Instant at) {}
