package eu.mobilitygrants.review;

import java.util.UUID;

/** A meeting of a committee. */
public record MeetingId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
