package eu.mobilitygrants.identity;

import java.util.UUID;

/** A person known to the portal. */
public record UserId(UUID value) {

    public static UserId of(String text) {
        return new UserId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
