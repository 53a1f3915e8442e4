package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One place on the committee of a call and audience. Days are whole days of the institution, first and last included.
 *
 * @param unit the holder sits for; null for the chair
 * @param standsInFor the seat of the member whom a substitute stands in for; null for all others
 * @param lastDay null: until further notice
 */
record Seat(
        UUID id,
        CallId call,
        Audience audience,
        Office office,
        UserId person,
        @Nullable String unit,
        @Nullable UUID standsInFor,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate awayFrom,
        @Nullable LocalDate awayUntil) {

    /** What somebody is on a committee. */
    enum Office {
        MEMBER,
        SUBSTITUTE,
        CHAIR
    }

    boolean isHeldOn(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    boolean isAwayOn(LocalDate day) {
        return awayFrom != null && awayUntil != null && !day.isBefore(awayFrom) && !day.isAfter(awayUntil);
    }

    /** Not over on this day: held, or still to begin. */
    boolean isNotOver(LocalDate day) {
        return lastDay == null || !day.isAfter(lastDay);
    }
}
