package eu.mobilitygrants.call.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTests {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Test
    void isTheFileThatCalendarsRead() {
        var file = new String(
                file("Last day to submit", "For a departure on 10 January 2026.")
                        .bytes(),
                UTF_8);

        assertThat(file).isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Mobility grants portal//Last day to submit//EN
                        CALSCALE:GREGORIAN
                        METHOD:PUBLISH
                        BEGIN:VTIMEZONE
                        TZID:Europe/Brussels
                        BEGIN:DAYLIGHT
                        DTSTART:20240331T020000
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0200
                        TZNAME:CEST
                        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                        END:DAYLIGHT
                        BEGIN:STANDARD
                        DTSTART:20241027T030000
                        TZOFFSETFROM:+0200
                        TZOFFSETTO:+0100
                        TZNAME:CET
                        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                        END:STANDARD
                        END:VTIMEZONE
                        BEGIN:VEVENT
                        UID:last-day-ERASMUS-2024-2026-01-10@grants.example.org
                        DTSTAMP:20251006T070000Z
                        DTSTART;TZID=Europe/Brussels:20251110T090000
                        DTEND;TZID=Europe/Brussels:20251111T000000
                        SUMMARY:Last day to submit
                        DESCRIPTION:For a departure on 10 January 2026.
                        URL:https://grants.example.org/calls/ERASMUS-2024
                        TRANSP:TRANSPARENT
                        BEGIN:VALARM
                        ACTION:DISPLAY
                        DESCRIPTION:Last day to submit
                        TRIGGER:-P14D
                        END:VALARM
                        BEGIN:VALARM
                        ACTION:DISPLAY
                        DESCRIPTION:Last day to submit
                        TRIGGER:-P1D
                        END:VALARM
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n"));
    }

    @Test
    void isReadBackAsItWasMeant() throws Exception {
        var summary =
                "Bourses ; un, deux \\ trois : dernier jour pour introduire votre candidature à l’institution, Anvers";
        var description =
                "Première ligne, longue, avec des accents : é è ê ç œ – et encore des mots jusqu’au bout.\nSeconde";

        var calendar = parsed(file(summary, description).bytes());

        VEvent event = (VEvent) calendar.getComponent(Component.VEVENT).orElseThrow();
        assertThat(event.getRequiredProperty(Property.SUMMARY).getValue()).isEqualTo(summary);
        assertThat(event.getRequiredProperty(Property.DESCRIPTION).getValue()).isEqualTo(description);
        assertThat(event.getAlarms()).hasSize(2);
        var start = (ZonedDateTime) event.getDateTimeStart().getDate();
        var end = (ZonedDateTime) event.getDateTimeEnd().getDate();
        assertThat(start.toInstant()).isEqualTo(Instant.parse("2025-11-10T08:00:00Z"));
        assertThat(end.toInstant()).isEqualTo(Instant.parse("2025-11-10T23:00:00Z"));
        calendar.validate();
    }

    @Test
    void foldsLinesOf75OctetsAndBreaksNoCharacter() {
        var lines = new String(file("é".repeat(100), "x".repeat(300)).bytes(), UTF_8).split("\r\n", -1);

        assertThat(lines).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD", "\n", "\r");
        });
        assertThat(String.join(
                        "",
                        Stream.of(lines)
                                .map(line -> line.startsWith(" ") ? line.substring(1) : "\n" + line)
                                .toList()))
                .contains("SUMMARY:" + "é".repeat(100), "DESCRIPTION:" + "x".repeat(300));
    }

    /** What the file says of the zone is what Java's own rules say, on every day around the event. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"Europe/Brussels", "America/New_York", "Africa/Nairobi", "UTC", "Europe/London"})
    void definesTheZoneAsItIs(String name) throws Exception {
        var zone = ZoneId.of(name);
        var starts = ZonedDateTime.of(LocalDateTime.of(2025, 11, 10, 9, 0), zone);
        var file =
                new CalendarFile("a@b", Instant.EPOCH, starts, starts.plusHours(1), "s", "d", "https://x", List.of());

        VTimeZone defined = (VTimeZone)
                parsed(file.bytes()).getComponent(Component.VTIMEZONE).orElseThrow();

        for (var day = LocalDateTime.of(2025, 1, 1, 12, 0); day.getYear() < 2028; day = day.plusDays(1)) {
            var moment = day.atZone(zone);
            var observance = defined.getApplicableObservance(moment.toOffsetDateTime());
            assertThat(observance.getRequiredProperty(Property.TZOFFSETTO).getValue())
                    .as("%s on %s", name, day)
                    .isEqualTo(offset(moment));
        }
    }

    /** ical4j counts the Sundays of Sydney in Greenwich, so it is no judge of this one. */
    @Test
    void definesAZoneWhoseSummerEndsInApril() {
        var starts = ZonedDateTime.of(LocalDateTime.of(2025, 11, 10, 9, 0), ZoneId.of("Australia/Sydney"));

        assertThat(String.join(" ", new ZoneDefinition(starts.getZone()).lines(starts)))
                .contains("BEGIN:STANDARD DTSTART:20240407T030000 TZOFFSETFROM:+1100 TZOFFSETTO:+1000 TZNAME:AEST"
                        + " RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU")
                .contains("BEGIN:DAYLIGHT DTSTART:20241006T020000 TZOFFSETFROM:+1000 TZOFFSETTO:+1100 TZNAME:AEDT"
                        + " RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU");
    }

    private static String offset(ZonedDateTime moment) {
        var id = moment.getOffset().getId();
        return id.equals("Z") ? "+0000" : id.replace(":", "");
    }

    private static Calendar parsed(byte[] file) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(file));
    }

    private static CalendarFile file(String summary, String description) {
        return new CalendarFile(
                "last-day-ERASMUS-2024-2026-01-10@grants.example.org",
                Instant.parse("2025-10-06T07:00:00Z"),
                LocalDateTime.of(2025, 11, 10, 9, 0).atZone(BRUSSELS),
                LocalDateTime.of(2025, 11, 11, 0, 0).atZone(BRUSSELS),
                summary,
                description,
                "https://grants.example.org/calls/ERASMUS-2024",
                List.of("P14D", "P1D"));
    }
}
