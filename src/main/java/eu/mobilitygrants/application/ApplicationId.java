package eu.mobilitygrants.application;

import java.util.UUID;

/** One application of one person in one call, from its first draft on. */
public record ApplicationId(UUID value) {

    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
