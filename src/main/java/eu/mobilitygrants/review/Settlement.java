package eu.mobilitygrants.review;

import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * How the office settled one referred finding.
 *
 * @param accepted whether the office takes the rule as met
 * @param pool for a destination: the pool it counts towards
 */
record Settlement(
        RuleCode rule, boolean accepted, Optional<String> pool, String reason, UserId settledBy, Instant settledAt) {}
