package eu.mobilitygrants.award;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Who comes first in a pool.
 *
 * @param groupFirst whether the priority group stands before everyone else; if not, the receipt number alone decides
 * @param reservedUntil before this day only the priority group is awarded; null if nothing is reserved
 */
record PriorityRule(boolean groupFirst, @Nullable LocalDate reservedUntil) {

    private static final Comparator<QueuePlace> BY_NUMBER = Comparator.comparingInt(QueuePlace::receiptNumber);
    private static final Comparator<QueuePlace> BY_GROUP =
            Comparator.comparing(QueuePlace::priority).reversed().thenComparing(BY_NUMBER);

    /** The rule of every call: the priority group first, then the receipt number. */
    static PriorityRule groupFirst(@Nullable LocalDate reservedUntil) {
        return new PriorityRule(true, reservedUntil);
    }

    Comparator<QueuePlace> order() {
        return groupFirst ? BY_GROUP : BY_NUMBER;
    }

    /** Whether grants of this day are kept for the priority group and this place is not of it. */
    boolean reservedFrom(QueuePlace place, LocalDate today) {
        return reservedUntil != null && today.isBefore(reservedUntil) && !place.priority();
    }
}
