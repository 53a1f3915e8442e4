package eu.mobilitygrants.eligibility;

import eu.mobilitygrants.shared.CountryCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value that the sentence of a finding quotes, as text with its kind: it is frozen as JSON with the submission and
 * must read the same years later.
 *
 * @param kind how to word it
 * @param text ISO date, whole number, plain decimal, country code, or enum constants such as {@code HostKind.NGO}
 */
public record Argument(Kind kind, String text) {

    /** How an argument is worded. */
    public enum Kind {
        DATE,
        DAYS,
        MONTHS,
        NUMBER,
        COUNTRY,
        /** Enum constants, parted by commas, all of which are meant. */
        ALL_OF,
        /** Enum constants, parted by commas, one of which is meant. */
        ONE_OF,
        TEXT
    }

    static Argument days(long days) {
        return new Argument(Kind.DAYS, Long.toString(days));
    }

    static Argument months(int months) {
        return new Argument(Kind.MONTHS, Integer.toString(months));
    }

    static Argument months(BigDecimal months) {
        return new Argument(Kind.MONTHS, plain(months));
    }

    static Argument allOf(Collection<? extends Enum<?>> values) {
        return new Argument(Kind.ALL_OF, names(values));
    }

    static Argument oneOf(Collection<? extends Enum<?>> values) {
        return new Argument(Kind.ONE_OF, names(values));
    }

    static Argument of(Object value) {
        return switch (value) {
            case Argument argument -> argument;
            case LocalDate date -> new Argument(Kind.DATE, date.toString());
            case Integer number -> new Argument(Kind.NUMBER, number.toString());
            case BigDecimal number -> new Argument(Kind.NUMBER, plain(number));
            case CountryCode country -> new Argument(Kind.COUNTRY, country.value());
            case Enum<?> constant -> new Argument(Kind.ALL_OF, name(constant));
            case String text -> new Argument(Kind.TEXT, text);
            default -> throw new IllegalArgumentException("A finding cannot quote " + value.getClass());
        };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().sorted().map(Argument::name).collect(Collectors.joining(","));
    }

    private static String name(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /** The constants that the text names, as {@link #name} wrote them. */
    <E extends Enum<E>> Stream<E> constants(Class<E> type) {
        return Stream.of(text.split(",", -1)).map(name -> Enum.valueOf(type, name.substring(name.indexOf('.') + 1)));
    }
}
