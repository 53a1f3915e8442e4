package eu.mobilitygrants.call.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One month as an SVG picture: seven columns, Monday first. Paths are null where there is nothing to draw.
 *
 * @param title such as January 2026
 * @param weekdays initials of the seven days
 * @param weeks the numbers, row by row
 * @param possibleDays the numbers of the days on which a stay can begin
 * @param possible boxes around the days on which a stay can begin
 * @param stay a line below the days of the stay itself
 * @param today a ring around today
 * @param last a diamond around the last day to submit
 * @param deadline a corner at the last day of any stay
 */
public record MonthPicture(
        String title,
        String weekdays,
        List<Week> weeks,
        int height,
        List<String> possibleDays,
        @Nullable String possible,
        @Nullable String stay,
        @Nullable String today,
        @Nullable String last,
        @Nullable String deadline) {

    /** A row of numbers: one position for each digit, so that a row is one piece of text and not seven. */
    public record Week(int y, String positions, String digits) {}
}
