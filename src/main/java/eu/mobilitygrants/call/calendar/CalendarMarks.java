package eu.mobilitygrants.call.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar shows.
 *
 * @param earliest the first of the days on which a stay can begin; null if there is none
 * @param latest the last of them
 * @param firstDay of the stay itself; null if it has no dates
 * @param lastDay of the stay itself
 * @param submitBy the last day to submit; null if not known
 */
public record CalendarMarks(
        LocalDate today,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate submitBy,
        LocalDate deadline) {

    /** More would be a poster. */
    private static final int MOST_MONTHS = 14;

    /** From today's month to that of the deadline; of a long time the months nearest the deadline. Empty if it has passed. */
    List<YearMonth> months() {
        var end = YearMonth.from(deadline);
        var start = YearMonth.from(today);
        var earliestShown = end.minusMonths(MOST_MONTHS - 1L);
        var first = start.isBefore(earliestShown) ? earliestShown : start;
        return Stream.iterate(first, month -> !month.isAfter(end), month -> month.plusMonths(1))
                .toList();
    }

    boolean possible(LocalDate day) {
        return within(day, earliest, latest);
    }

    boolean ofTheStay(LocalDate day) {
        return within(day, firstDay, lastDay);
    }

    private static boolean within(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate until) {
        return from != null && until != null && !day.isBefore(from) && !day.isAfter(until);
    }
}
