package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the committee of one audience of a call.
 *
 * @param version one more with each change of who is present
 */
record Meeting(
        MeetingId id, CallId call, Audience audience, LocalDate day, String place, UserId createdBy, int version) {

    /** Somebody who is expected. @param out of the room now, because of a conflict of interest */
    record Attendance(UserId person, String name, @Nullable String unit, boolean present, boolean out) {

        public UUID id() {
            return person.value();
        }
    }

    /** Somebody left the room for a case. @param backAt null while they are out */
    record Absence(
            UserId person,
            UUID application,
            int receiptNumber,
            Instant leftAt,
            @Nullable Instant backAt) {}
}
