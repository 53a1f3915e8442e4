package eu.mobilitygrants.document;

import java.util.UUID;

/** A stored file. */
public record DocumentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
