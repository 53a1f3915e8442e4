package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.eligibility.Waiver;
import eu.mobilitygrants.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A waiver as the office keeps it.
 *
 * @param person whom it lets off the rule
 * @param grantedBy the name of whoever granted it
 * @param expiresAt the first instant at which it no longer holds
 * @param usedBy the application whose submission used it
 * @param usedNumber the receipt number of that submission
 */
record RuleWaiver(
        UUID id,
        CallId call,
        UserId person,
        String personName,
        String personEmail,
        RuleCode rule,
        String reason,
        String grantedBy,
        Instant grantedAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable String revokeReason,
        @Nullable Instant usedAt,
        @Nullable ApplicationId usedBy,
        @Nullable Integer usedNumber) {

    /** Where it stands. */
    enum State {
        LIVE,
        USED,
        EXPIRED,
        REVOKED
    }

    State state(Instant now) {
        if (usedAt != null) {
            return State.USED;
        }
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.LIVE : State.EXPIRED;
    }

    /**
     * Whether an application may be submitted on it. An application that came back may use its waiver again while it lasts;
     * the late door opens once.
     */
    boolean holds(ApplicationId application, Instant now) {
        return switch (state(now)) {
            case LIVE -> true;
            case USED -> rule != RuleCode.CALL_OPEN && application.equals(usedBy) && now.isBefore(expiresAt);
            case EXPIRED, REVOKED -> false;
        };
    }

    /** The last day on which it holds. */
    LocalDate until(ZoneId zone) {
        return LocalDate.ofInstant(expiresAt.minus(Duration.ofNanos(1)), zone);
    }

    /** As the rules know it. */
    Waiver waiver(ZoneId zone) {
        return new Waiver(id, rule, reason, grantedBy, LocalDate.ofInstant(grantedAt, zone), until(zone));
    }

    Optional<String> whyRevoked() {
        return Optional.ofNullable(revokeReason);
    }
}
