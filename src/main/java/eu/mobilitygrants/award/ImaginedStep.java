package eu.mobilitygrants.award;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One thing to imagine. Has a short form for addresses, e.g. {@code withdraw.12} or {@code move.STAFF.STUDENT.2}. */
sealed interface ImaginedStep {

    /** What may become of a case. */
    enum Deed {
        WITHDRAW,
        DECLINE,
        /** The time to answer passes. */
        LAPSE,
        /** The committee says yes. */
        PASS,
        /** The committee says no. */
        REFUSE
    }

    /** @param receipt number of the case within its call */
    record OfCase(Deed deed, int receipt) implements ImaginedStep {}

    record Move(String from, String to, int count) implements ImaginedStep {}

    record Resize(String pool, int capacity) implements ImaginedStep {}

    record Reorder(String pool, PriorityRule rule) implements ImaginedStep {}

    /** Short, and again understood by {@link #parse}. */
    default String text() {
        return switch (this) {
            case OfCase one -> joined(one.deed().name().toLowerCase(Locale.ROOT), one.receipt());
            case Move one -> joined("move", one.from(), one.to(), one.count());
            case Resize one -> joined("capacity", one.pool(), one.capacity());
            case Reorder one -> {
                var until = one.rule().reservedUntil();
                var order = one.rule().groupFirst() ? "group" : "number";
                yield joined("order", one.pool(), order, until == null ? "none" : until);
            }
        };
    }

    private static String joined(Object... parts) {
        return Stream.of(parts).map(Object::toString).collect(Collectors.joining("."));
    }

    /** Empty if it is none. */
    static Optional<ImaginedStep> parse(String text) {
        var parts = text.split("\\.", -1);
        try {
            return switch (parts.length + parts[0]) {
                case "4move" -> Optional.of(new Move(parts[1], parts[2], atLeast(1, parts[3])));
                case "3capacity" -> Optional.of(new Resize(parts[1], atLeast(0, parts[2])));
                case "4order" -> Optional.of(new Reorder(parts[1], rule(parts[2], parts[3])));
                default -> parts.length == 2 ? ofCase(parts[0], atLeast(1, parts[1])) : Optional.empty();
            };
        } catch (NumberFormatException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ImaginedStep> ofCase(String deed, int receipt) {
        return Stream.of(Deed.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(deed))
                .findFirst()
                .map(one -> new OfCase(one, receipt));
    }

    private static PriorityRule rule(String order, String until) {
        return new PriorityRule(order.equals("group"), until.equals("none") ? null : LocalDate.parse(until));
    }

    private static int atLeast(int least, String text) {
        var number = Integer.parseInt(text);
        if (number < least || number > 1_000_000) {
            throw new NumberFormatException(text);
        }
        return number;
    }
}
