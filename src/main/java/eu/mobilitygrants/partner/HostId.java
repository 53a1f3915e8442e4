package eu.mobilitygrants.partner;

import java.util.UUID;

/** A host organisation of the register. It stays the same from one issue of the register to the next. */
public record HostId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
