package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.util.UUID;

/** The office takes back an exception that nobody has used. */
public record WaiverRevoked(
        UUID waiver, CallId call, UserId person, RuleCode rule, String reason, UserId officer, Instant at) {}
