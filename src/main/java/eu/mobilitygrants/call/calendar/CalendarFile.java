package eu.mobilitygrants.call.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A day to keep, as an iCalendar file with one event (RFC 5545) that any calendar program opens.
 *
 * @param uid the same for the same day of the same call: opened again, the file changes the event and adds none
 * @param stamp when the file was made
 * @param starts of the event, in the institution's zone, which the file defines
 * @param reminders durations before the start, such as {@code P1D}
 */
public record CalendarFile(
        String uid,
        Instant stamp,
        ZonedDateTime starts,
        ZonedDateTime ends,
        String summary,
        String description,
        String url,
        List<String> reminders) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** Octets in a line without its end, by RFC 5545, 3.1. */
    private static final int LINE = 75;

    public byte[] bytes() {
        var file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Mobility grants portal//Last day to submit//EN");
        line(file, "CALSCALE:GREGORIAN");
        line(file, "METHOD:PUBLISH");
        new ZoneDefinition(starts.getZone()).lines(starts).forEach(line -> line(file, line));
        event(file);
        line(file, "END:VCALENDAR");
        return file.toString().getBytes(UTF_8);
    }

    private void event(StringBuilder file) {
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + uid);
        line(file, "DTSTAMP:" + LOCAL.format(stamp.atOffset(ZoneOffset.UTC)) + "Z");
        line(file, "DTSTART;TZID=" + starts.getZone() + ":" + LOCAL.format(starts));
        line(file, "DTEND;TZID=" + ends.getZone() + ":" + LOCAL.format(ends));
        line(file, "SUMMARY:" + escaped(summary));
        line(file, "DESCRIPTION:" + escaped(description));
        line(file, "URL:" + url);
        line(file, "TRANSP:TRANSPARENT");
        for (var before : reminders) {
            line(file, "BEGIN:VALARM");
            line(file, "ACTION:DISPLAY");
            line(file, "DESCRIPTION:" + escaped(summary));
            line(file, "TRIGGER:-" + before);
            line(file, "END:VALARM");
        }
        line(file, "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** Folds a long line between two characters, never within one. */
    private static void line(StringBuilder file, String content) {
        var octets = 0;
        for (var position = 0; position < content.length(); ) {
            var character = content.codePointAt(position);
            var text = Character.toString(character);
            var size = text.getBytes(UTF_8).length;
            if (octets + size > LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(text);
            octets += size;
            position += text.length();
        }
        file.append("\r\n");
    }
}
