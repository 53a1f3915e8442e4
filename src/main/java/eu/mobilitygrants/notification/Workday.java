package eu.mobilitygrants.notification;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;

/** When mails to the institution's own people go: on working days from half past seven, by the institution's clock. */
final class Workday {

    static final LocalTime BEGINS = LocalTime.of(7, 30);

    private Workday() {}

    /** Whether the mail of this day is due. */
    static boolean hasBegun(ZonedDateTime now) {
        return isWorkday(now.getDayOfWeek()) && !now.toLocalTime().isBefore(BEGINS);
    }

    /** The first one that begins after this instant. */
    static ZonedDateTime next(ZonedDateTime now) {
        var day = now.toLocalDate();
        if (!isWorkday(day.getDayOfWeek()) || !now.toLocalTime().isBefore(BEGINS)) {
            do {
                day = day.plusDays(1);
            } while (!isWorkday(day.getDayOfWeek()));
        }
        return day.atTime(BEGINS).atZone(now.getZone());
    }

    /** Such as 2025-W41: a name of the week, the same from Monday to Sunday. */
    static String week(ZonedDateTime now) {
        return "%d-W%02d".formatted(now.get(IsoFields.WEEK_BASED_YEAR), now.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static boolean isWorkday(DayOfWeek day) {
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }
}
