package eu.mobilitygrants.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkdayTests {

    private static final ZoneId ANTWERP = ZoneId.of("Europe/Brussels");

    @ParameterizedTest(name = "{0}: {1}, then {2}, week {3}")
    @CsvSource({
        "2025-10-06T07:29:59, false, 2025-10-06T07:30, 2025-W41", // Monday
        "2025-10-06T07:30:00, true,  2025-10-07T07:30, 2025-W41",
        "2025-10-10T23:59:59, true,  2025-10-13T07:30, 2025-W41", // Friday
        "2025-10-11T12:00:00, false, 2025-10-13T07:30, 2025-W41",
        "2025-10-12T12:00:00, false, 2025-10-13T07:30, 2025-W41", // Sunday
        "2025-10-13T00:00:00, false, 2025-10-13T07:30, 2025-W42",
        "2025-12-29T08:00:00, true,  2025-12-30T07:30, 2026-W01",
        "2026-03-28T12:00:00, false, 2026-03-30T07:30, 2026-W13", // the clocks change on the 29th
    })
    void beginsAtHalfPastSevenFromMondayToFriday(LocalDateTime now, boolean begun, LocalDateTime next, String week) {
        var zoned = now.atZone(ANTWERP);

        assertThat(Workday.hasBegun(zoned)).isEqualTo(begun);
        assertThat(Workday.next(zoned)).isEqualTo(next.atZone(ANTWERP));
        assertThat(Workday.week(zoned)).isEqualTo(week);
    }
}
