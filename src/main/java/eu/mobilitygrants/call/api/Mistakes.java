package eu.mobilitygrants.call.api;

import java.util.ArrayList;
import java.util.List;

/** Gathers what cannot be read, so that one answer names all of it. */
final class Mistakes {

    /** Codes of the sentences behind {@code call.api.wrong.}. */
    enum Kind {
        JSON,
        OBJECT,
        DATE,
        COUNTRY,
        COUNTRIES,
        TOO_MANY,
        CONSTANT,
        FLAG,
        NUMBER,
        UNKNOWN_FIELD
    }

    /** @param arguments what fills the places of the sentence */
    record Mistake(String field, Kind kind, List<Object> arguments) {}

    private final List<Mistake> all = new ArrayList<>();

    void add(String field, Kind kind, Object... arguments) {
        all.add(new Mistake(field, kind, List.of(arguments)));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Mistake> all() {
        return List.copyOf(all);
    }
}
