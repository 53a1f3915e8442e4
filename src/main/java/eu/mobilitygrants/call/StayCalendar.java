package eu.mobilitygrants.call;

import eu.mobilitygrants.call.calendar.MonthPicture;
import java.util.List;

/**
 * From when to when a stay of some length can begin, as a picture and in words.
 *
 * @param possible whether there is any such day
 * @param sentence the window in words
 * @param months the picture
 * @param lines the same as a table: what, and on which day
 */
record StayCalendar(boolean possible, String sentence, List<Month> months, List<Choice> lines) {

    /** @param sentence what the picture of this month shows */
    record Month(MonthPicture picture, String sentence) {}
}
