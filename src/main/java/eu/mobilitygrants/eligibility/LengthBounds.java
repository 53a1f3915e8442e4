package eu.mobilitygrants.eligibility;

import eu.mobilitygrants.shared.Stay;
import java.time.LocalDate;
import java.util.stream.Stream;

/** From when to when a stay of one type may end, given its first day. */
record LengthBounds(TypeTerms terms) {

    boolean allow(Stay stay) {
        return !stay.lastDay().isBefore(earliestEnd(stay.firstDay()))
                && !stay.lastDay().isAfter(latestEnd(stay.firstDay()));
    }

    /** The first last day that is long enough; the first day itself where the type has no minimum. */
    LocalDate earliestEnd(LocalDate firstDay) {
        var days = terms.minimumDays();
        var months = terms.minimumMonths();
        return Stream.of(
                        firstDay,
                        days == null ? firstDay : firstDay.plusDays(days - 1L),
                        months == null ? firstDay : Months.earliestEnd(firstDay, months))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private LocalDate latestEnd(LocalDate firstDay) {
        var days = terms.maximumDays();
        var months = terms.maximumMonths();
        return Stream.of(
                        days == null ? LocalDate.MAX : firstDay.plusDays(days - 1L),
                        months == null ? LocalDate.MAX : Months.latestEnd(firstDay, months))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The finding for a stay that these bounds do not allow. */
    Finding refuse(Stay stay) {
        var tooShort = stay.lastDay().isBefore(earliestEnd(stay.firstDay()));
        return tooShort ? tooShort(stay) : tooLong(stay);
    }

    private Finding tooShort(Stay stay) {
        var months = terms.minimumMonths();
        if (months != null) {
            return LengthGap.quotingMonths("MONTHS_TOO_SHORT", stay, months, terms.type());
        }
        var end = earliestEnd(stay.firstDay());
        return refuse("DAYS_TOO_SHORT", stay, days(stay.firstDay(), end), end);
    }

    private Finding tooLong(Stay stay) {
        var months = terms.maximumMonths();
        var end = latestEnd(stay.firstDay());
        var bound = months == null ? days(stay.firstDay(), end) : Argument.months(months);
        return refuse("TOO_LONG", stay, bound, end);
    }

    private Finding refuse(String variant, Stay stay, Argument bound, LocalDate end) {
        return Finding.of(
                RuleCode.DURATION,
                Outcome.NOT_MET,
                variant,
                Argument.days(stay.days()),
                terms.type(),
                bound,
                stay.firstDay(),
                end);
    }

    private static Argument days(LocalDate firstDay, LocalDate lastDay) {
        return Argument.days(new Stay(firstDay, lastDay).days());
    }
}
