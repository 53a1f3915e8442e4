package eu.mobilitygrants.call.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonthDrawingTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 6);

    @Test
    void drawsFromTheMonthOfTodayToThatOfTheDeadline() {
        var months = MonthDrawing.of(marks(TODAY, "2025-12-06", "2026-07-27", "2026-07-31"), Locale.ENGLISH);

        assertThat(months)
                .extracting(MonthPicture::title)
                .startsWith("October 2025", "November 2025")
                .endsWith("July 2026")
                .hasSize(10);
    }

    @Test
    void drawsNothingOnceTheDeadlineHasPassed() {
        assertThat(MonthDrawing.of(marks(LocalDate.of(2026, 8, 1), null, null, "2026-07-31"), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void marksEachDayOfTheWindowAndNoOther() {
        var months = MonthDrawing.of(marks(TODAY, "2025-12-06", "2026-01-04", "2026-07-31"), Locale.ENGLISH);

        assertThat(months.get(1).possibleDays()).isEmpty();
        assertThat(months.get(1).possible()).isNull();
        assertThat(months.get(2).possibleDays())
                .startsWith("6", "7")
                .endsWith("31")
                .hasSize(26);
        assertThat(months.get(3).possibleDays()).containsExactly("1", "2", "3", "4");
        // 1 to 4 January 2026 are a Thursday to a Sunday: columns 4 to 7 of the first row
        assertThat(months.get(3).possible()).isEqualTo("M67 20h86v16h-86z");
    }

    @Test
    void beginsANewBoxInEachWeek() {
        var december = MonthDrawing.of(marks(TODAY, "2025-12-06", "2025-12-09", "2026-07-31"), Locale.ENGLISH)
                .get(2);

        // Saturday and Sunday of the first week, Monday and Tuesday of the second
        assertThat(december.possible()).isEqualTo("M111 20h42v16h-42zM1 40h42v16h-42z");
    }

    @Test
    void placesADayInTheColumnOfItsWeekday() {
        var months = MonthDrawing.of(marks(TODAY, null, null, "2026-02-28"), Locale.FRENCH);

        assertThat(months.getFirst().weekdays()).isEqualTo("LMMJVSD");
        assertThat(months.getFirst().title()).isEqualTo("octobre 2025");
        assertThat(months.getFirst().today()).startsWith("M2 48"); // a Monday in the second row
        assertThat(months.get(4).weeks()).hasSize(5); // 1 February 2026 is a Sunday
        assertThat(months.get(4).weeks().getFirst()).isEqualTo(new MonthPicture.Week(32, "143", "1"));
        assertThat(months.get(4).weeks().get(1).digits()).isEqualTo("2345678");
        assertThat(months.get(4).deadline()).startsWith("M131 "); // a Saturday
        assertThat(months.get(3).deadline()).isNull();
    }

    @Test
    void drawsOfALongTimeTheMonthsNearestTheDeadline() {
        var months = MonthDrawing.of(marks(LocalDate.of(2024, 9, 1), null, null, "2026-07-31"), Locale.ENGLISH);

        assertThat(months).hasSize(14);
        assertThat(months.getLast().title()).isEqualTo("July 2026");
    }

    private static CalendarMarks marks(
            LocalDate today, @Nullable String earliest, @Nullable String latest, String deadline) {
        return new CalendarMarks(
                today,
                earliest == null ? null : LocalDate.parse(earliest),
                latest == null ? null : LocalDate.parse(latest),
                null,
                null,
                null,
                LocalDate.parse(deadline));
    }
}
