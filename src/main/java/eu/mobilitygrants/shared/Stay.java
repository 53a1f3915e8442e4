package eu.mobilitygrants.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A span of calendar days, both ends in.
 *
 * @param firstDay the first day at the host, travel excluded
 * @param lastDay the last day at the host; not before the first
 */
public record Stay(LocalDate firstDay, LocalDate lastDay) {

    public Stay {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException(
                    "A stay cannot end on %s before it begins on %s".formatted(lastDay, firstDay));
        }
    }

    /** Calendar days, both ends counted: at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    }

    /** Whether at least one day belongs to both. */
    public boolean overlaps(Stay other) {
        return !firstDay.isAfter(other.lastDay) && !other.firstDay.isAfter(lastDay);
    }

    /** Whether {@code day} is one of its days. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
