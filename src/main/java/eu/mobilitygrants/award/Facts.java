package eu.mobilitygrants.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts that a step was decided on: whole numbers, yes or no, and text; days and instants as ISO 8601.
 *
 * @param values by name, sorted, so that the same facts always make the same text
 */
record Facts(SortedMap<String, Object> values) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, Object>> SORTED = new TypeReference<>() {};

    static Facts none() {
        return new Facts(new TreeMap<>());
    }

    /** Adds a fact; one that is null is left out. */
    Facts with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(values);
        more.put(name, value instanceof Integer || value instanceof Boolean ? value : value.toString());
        return new Facts(more);
    }

    /** As it stands in the ledger and is hashed: JSON without blanks, names in alphabetical order. */
    String text() {
        return JSON.writeValueAsString(values);
    }

    /** @throws tools.jackson.core.JacksonException if this is no JSON object */
    static Facts parse(String text) {
        return new Facts(JSON.readValue(text, SORTED));
    }

    Optional<Object> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    int number(String name) {
        return (Integer) required(name);
    }

    boolean flag(String name) {
        return (Boolean) required(name);
    }

    LocalDate day(String name) {
        return LocalDate.parse((String) required(name));
    }

    Instant instant(String name) {
        return Instant.parse((String) required(name));
    }

    private Object required(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("Fact '%s' is missing".formatted(name)));
    }
}
