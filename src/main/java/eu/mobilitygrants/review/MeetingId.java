package eu.mobilitygrants.review;

import java.util.UUID;

/** A meeting of a committee. */
public record MeetingId(UUID value) {

    /** As an address has it. */
    public static MeetingId of(String text) {
        return new MeetingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
