package eu.mobilitygrants.eligibility;

import java.time.LocalDate;

/**
 * How the programme counts months.
 *
 * <p>Source: docs/sources.md#months.
 */
final class Months {

    /** A month of the programme's arithmetic, in days. Fixed by the programme, not by a call. */
    static final int DAYS = 30;

    private Months() {}

    /**
     * The last of {@code months} calendar months from {@code firstDay}: the day before the same day of the month; where
     * that month is shorter, before its last day.
     */
    static LocalDate calendarEnd(LocalDate firstDay, int months) {
        return firstDay.plusMonths(months).minusDays(1);
    }

    /** The last of {@code months} times 30 days. */
    static LocalDate thirtiesEnd(LocalDate firstDay, int months) {
        return firstDay.plusDays((long) DAYS * months).minusDays(1);
    }

    /** The first day with which a stay is {@code months} long: by calendar or by 30 days each, whichever is kinder. */
    static LocalDate earliestEnd(LocalDate firstDay, int months) {
        var calendar = calendarEnd(firstDay, months);
        var thirties = thirtiesEnd(firstDay, months);
        return thirties.isBefore(calendar) ? thirties : calendar;
    }

    /**
     * The last day with which a stay is not longer than {@code months}, by calendar. A year that begins on 29 February
     * ends on the 28th: there is no 29th to be the day before.
     */
    static LocalDate latestEnd(LocalDate firstDay, int months) {
        var sameDay = firstDay.plusMonths(months);
        return sameDay.getDayOfMonth() == firstDay.getDayOfMonth() ? sameDay.minusDays(1) : sameDay;
    }
}
