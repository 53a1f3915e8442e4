package eu.mobilitygrants.call.calendar;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A time zone as iCalendar defines one (VTIMEZONE), from the same rules by which the portal judges when a day ends: at
 * each change of the year in which it is needed, then yearly for as long as the zone's rules say so.
 */
record ZoneDefinition(ZoneId zone) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** @param around what has to be understood; changes of the year before it and all later ones are defined */
    List<String> lines(ZonedDateTime around) {
        var lines = new ArrayList<String>();
        lines.add("BEGIN:VTIMEZONE");
        lines.add("TZID:" + zone);
        var rules = zone.getRules();
        var year = around.getYear() - 1;
        if (rules.getTransitionRules().isEmpty()) {
            fixed(lines, around);
        } else {
            rules.getTransitionRules().forEach(rule -> yearly(lines, rule, rule.createTransition(year)));
        }
        lines.add("END:VTIMEZONE");
        return lines;
    }

    /** A zone that does not change its clocks. */
    private void fixed(List<String> lines, ZonedDateTime around) {
        var offset = around.getOffset();
        var start = LocalDateTime.of(1970, 1, 1, 0, 0);
        observance(lines, "STANDARD", start, offset, offset, "");
    }

    private void yearly(List<String> lines, ZoneOffsetTransitionRule rule, ZoneOffsetTransition first) {
        var summer = zone.getRules().isDaylightSavings(first.getInstant());
        observance(
                lines,
                summer ? "DAYLIGHT" : "STANDARD",
                first.getDateTimeBefore(),
                first.getOffsetBefore(),
                first.getOffsetAfter(),
                "RRULE:FREQ=YEARLY;BYMONTH=%d;BYDAY=%s"
                        .formatted(rule.getMonth().getValue(), day(rule, first)));
    }

    private void observance(
            List<String> lines,
            String kind,
            LocalDateTime start,
            ZoneOffset before,
            ZoneOffset after,
            String recurrence) {
        lines.add("BEGIN:" + kind);
        lines.add("DTSTART:" + LOCAL.format(start));
        lines.add("TZOFFSETFROM:" + offset(before));
        lines.add("TZOFFSETTO:" + offset(after));
        lines.add("TZNAME:" + offsetName(start, after));
        if (!recurrence.isEmpty()) {
            lines.add(recurrence);
        }
        lines.add("END:" + kind);
    }

    private String offsetName(LocalDateTime start, ZoneOffset after) {
        var instant = start.toInstant(after).plusSeconds(12 * 3600L);
        return DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(instant.atZone(zone));
    }

    /** The third Sunday is 3SU, the last is -1SU. */
    private static String day(ZoneOffsetTransitionRule rule, ZoneOffsetTransition first) {
        var week = rule.getDayOfMonthIndicator();
        var weekday = rule.getDayOfWeek() == null ? first.getDateTimeBefore().getDayOfWeek() : rule.getDayOfWeek();
        return (week < 0 || week > 21 ? "-1" : Integer.toString((week - 1) / 7 + 1)) + twoLetters(weekday);
    }

    private static String twoLetters(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                .substring(0, 2)
                .toUpperCase(Locale.ROOT);
    }

    private static String offset(ZoneOffset offset) {
        var minutes = Math.abs(offset.getTotalSeconds()) / 60;
        return "%s%02d%02d".formatted(offset.getTotalSeconds() < 0 ? "-" : "+", minutes / 60, minutes % 60);
    }
}
