package eu.mobilitygrants.call.api;

import eu.mobilitygrants.call.api.Mistakes.Kind;
import eu.mobilitygrants.shared.CountryCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads the fields of one JSON object. What is absent or null reads as null; what is wrong reads as null too, and is noted.
 */
final class JsonFields {

    /** Four digits: a year of five is a slip of the pen, and calendars end somewhere. */
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final int DECIMALS = 2;
    private static final int MOST_SLIPS = 20;

    private final JsonNode node;
    private final String path;
    private final Mistakes mistakes;
    private final Set<String> known = new HashSet<>();

    private JsonFields(JsonNode node, String path, Mistakes mistakes) {
        this.node = node;
        this.path = path;
        this.mistakes = mistakes;
    }

    static JsonFields of(JsonNode root, Mistakes mistakes) {
        return object(root, "", mistakes);
    }

    private static JsonFields object(JsonNode node, String path, Mistakes mistakes) {
        var absent = node.isMissingNode() || node.isNull();
        if (!node.isObject() && (!absent || path.isEmpty())) {
            mistakes.add(path, Kind.OBJECT);
        }
        return new JsonFields(node.isObject() ? node : MissingNode.getInstance(), path, mistakes);
    }

    /** The fields of an object within; it has none if it is absent. */
    JsonFields object(String name) {
        known.add(name);
        return object(node.path(name), path(name), mistakes);
    }

    <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        for (var constant : type.getEnumConstants()) {
            if (value.isString() && constant.name().equals(value.stringValue())) {
                return constant;
            }
        }
        var names = Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        mistakes.add(path(name), Kind.CONSTANT, names);
        return null;
    }

    @Nullable
    LocalDate date(String name) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        try {
            if (value.isString() && ISO_DATE.matcher(value.stringValue()).matches()) {
                return LocalDate.parse(value.stringValue());
            }
        } catch (DateTimeParseException noSuchDay) {
            // 31 February reads like a date and is none
        }
        mistakes.add(path(name), Kind.DATE);
        return null;
    }

    @Nullable
    Boolean flag(String name) {
        var value = value(name);
        if (value == null || value.isBoolean()) {
            return value == null ? null : value.booleanValue();
        }
        mistakes.add(path(name), Kind.FLAG);
        return null;
    }

    /** @return from 0 to {@code highest}, with at most two decimals */
    @Nullable
    BigDecimal number(String name, int highest) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        var number = value.isNumber() ? value.decimalValue() : null;
        if (number != null && readable(number, BigDecimal.valueOf(highest))) {
            return number;
        }
        mistakes.add(path(name), Kind.NUMBER, highest);
        return null;
    }

    @Nullable
    CountryCode country(String name) {
        var value = value(name);
        return value == null ? null : country(value, path(name));
    }

    List<CountryCode> countries(String name, int most) {
        var value = value(name);
        var countries = new ArrayList<CountryCode>();
        if (value == null) {
            return countries;
        }
        if (!value.isArray() || value.size() > most) {
            mistakes.add(path(name), value.isArray() ? Kind.TOO_MANY : Kind.COUNTRIES, most);
            return countries;
        }
        for (var at = 0; at < value.size(); at++) {
            var country = country(value.get(at), "%s[%d]".formatted(path(name), at));
            if (country != null) {
                countries.add(country);
            }
        }
        return countries;
    }

    /** Whatever else stands here is a slip of the pen, and would be a fact silently lost. */
    void nothingElse() {
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .limit(MOST_SLIPS)
                .forEach(name -> mistakes.add(path(name), Kind.UNKNOWN_FIELD));
    }

    /** The number of decimals is looked at as well: 1e-999999999 is small, but long when written out. */
    private static boolean readable(BigDecimal number, BigDecimal highest) {
        return number.signum() >= 0
                && number.compareTo(highest) <= 0
                && number.stripTrailingZeros().scale() <= DECIMALS;
    }

    private @Nullable CountryCode country(JsonNode value, String field) {
        var country = value.isString() ? CountryCode.parse(value.stringValue()) : null;
        if (country == null || country.isEmpty()) {
            mistakes.add(field, Kind.COUNTRY);
            return null;
        }
        return country.get();
    }

    private @Nullable JsonNode value(String name) {
        known.add(name);
        var value = node.path(name);
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
