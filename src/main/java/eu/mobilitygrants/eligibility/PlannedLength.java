package eu.mobilitygrants.eligibility;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long somebody means to stay, before there are any dates.
 *
 * <p>Unit: calendar days, both ends counted; or months, each by calendar or as 30 days, whichever is kinder.<br>
 * Source: docs/sources.md#duration.
 *
 * @param count at least 1
 */
public record PlannedLength(int count, Unit unit) {

    /** In what a length is counted. */
    public enum Unit {
        DAYS,
        MONTHS
    }

    public PlannedLength {
        if (count < 1) {
            throw new IllegalArgumentException("A stay cannot last %d %s".formatted(count, unit));
        }
    }

    /** The shortest that a type allows; empty for a type without a minimum, or one that the call does not offer. */
    public static Optional<PlannedLength> shortest(CallRules rules, MobilityType type) {
        return rules.type(type).flatMap(terms -> {
            var months = terms.minimumMonths();
            var days = terms.minimumDays();
            return months != null
                    ? Optional.of(new PlannedLength(months, Unit.MONTHS))
                    : Optional.ofNullable(days).map(count -> new PlannedLength(count, Unit.DAYS));
        });
    }

    /** The first last day with which a stay is that long. */
    public LocalDate end(LocalDate firstDay) {
        return unit == Unit.DAYS ? firstDay.plusDays(count - 1L) : Months.earliestEnd(firstDay, count);
    }
}
