package eu.mobilitygrants.call.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws months. Units: pixels of a picture that is 154 wide. */
public final class MonthDrawing {

    private static final int COLUMN = 22;
    private static final int ROW = 20;
    private static final int HEAD = 18;

    /** From the middle of a number to the middle of either of its two digits. */
    private static final double HALF_DIGIT = 3.4;

    private final CalendarMarks marks;
    private final YearMonth month;
    private final Locale locale;

    private MonthDrawing(CalendarMarks marks, YearMonth month, Locale locale) {
        this.marks = marks;
        this.month = month;
        this.locale = locale;
    }

    public static List<MonthPicture> of(CalendarMarks marks, Locale locale) {
        return marks.months().stream()
                .map(month -> new MonthDrawing(marks, month, locale).picture())
                .toList();
    }

    private MonthPicture picture() {
        var rows = row(month.atEndOfMonth()) + 1;
        return new MonthPicture(
                DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(month),
                Stream.of(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.NARROW_STANDALONE, locale))
                        .collect(Collectors.joining()),
                IntStream.range(0, rows).mapToObj(this::week).toList(),
                HEAD + rows * ROW + 2,
                days().filter(marks::possible)
                        .map(day -> Integer.toString(day.getDayOfMonth()))
                        .toList(),
                runs(
                        marks::possible,
                        (x, y, width) -> "M%d %dh%dv16h-%dz".formatted(x + 1, y + 2, width - 2, width - 2)),
                runs(marks::ofTheStay, (x, y, width) -> "M%d %dh%d".formatted(x + 3, y + 18, width - 6)),
                at(marks.today(), (x, y) -> "M%d %da9 9 0 1 0 18 0a9 9 0 1 0-18 0z".formatted(x + 2, y + 10)),
                at(marks.submitBy(), (x, y) -> "M%d %dl11-10 11 10-11 10z".formatted(x, y + 10)),
                at(marks.deadline(), (x, y) -> "M%d %dv18h-20".formatted(x + 21, y + 1)));
    }

    private MonthPicture.Week week(int row) {
        var positions = new ArrayList<String>();
        var digits = new StringBuilder();
        days().filter(day -> row(day) == row).forEach(day -> {
            var middle = column(day) * COLUMN + COLUMN / 2;
            var number = Integer.toString(day.getDayOfMonth());
            digits.append(number);
            if (number.length() == 1) {
                positions.add(Integer.toString(middle));
            } else {
                positions.add(Double.toString(middle - HALF_DIGIT));
                positions.add(Double.toString(middle + HALF_DIGIT));
            }
        });
        return new MonthPicture.Week(HEAD + row * ROW + 14, String.join(" ", positions), digits.toString());
    }

    private Stream<LocalDate> days() {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1));
    }

    private static int column(LocalDate day) {
        return day.getDayOfWeek().getValue() - 1;
    }

    private int row(LocalDate day) {
        return (day.getDayOfMonth() - 1 + column(month.atDay(1))) / 7;
    }

    /** One shape for each unbroken run of days in a row. */
    private @Nullable String runs(Predicate<LocalDate> which, Run shape) {
        var path = new StringBuilder();
        var length = 0;
        for (var day : days().toList()) {
            length = which.test(day) ? length + 1 : 0;
            var next = day.plusDays(1);
            var ends = column(day) == 6 || next.getDayOfMonth() == 1 || !which.test(next);
            if (length > 0 && ends) {
                path.append(shape.at((column(day) - length + 1) * COLUMN, HEAD + row(day) * ROW, length * COLUMN));
                length = 0;
            }
        }
        return path.isEmpty() ? null : path.toString();
    }

    private @Nullable String at(@Nullable LocalDate day, Spot shape) {
        return day == null || !YearMonth.from(day).equals(month)
                ? null
                : shape.at(column(day) * COLUMN, HEAD + row(day) * ROW);
    }

    /** Draws a run of days from its upper left corner. */
    private interface Run {
        String at(int x, int y, int width);
    }

    /** Draws one day from its upper left corner. */
    private interface Spot {
        String at(int x, int y);
    }
}
