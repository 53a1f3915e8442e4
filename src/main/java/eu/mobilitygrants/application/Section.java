package eu.mobilitygrants.application;

import java.util.Locale;
import java.util.Optional;

/** The parts of an application, in the order in which they are written. */
enum Section {
    YOU,
    STAY,
    HOST,
    ANSWERS,
    DOCUMENTS;

    /** As it stands in addresses, message keys and the names of fields. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section that a field of the name {@code you.givenName} belongs to. */
    static Optional<Section> ofField(String field) {
        var dot = field.indexOf('.');
        for (var section : values()) {
            if (dot > 0 && section.path().equals(field.substring(0, dot))) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
