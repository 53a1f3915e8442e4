package eu.mobilitygrants.partner;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The day of an issue as the Commission writes it into the name of the file: 08042026, 27-06-2024, 2024-06-27, 20240223. */
final class IssueDate {

    private static final Pattern YEAR_FIRST = Pattern.compile("(20\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{2})[-_.]?(\\d{2})[-_.]?(20\\d{2})(?!\\d)");

    private IssueDate() {}

    /** Empty if the name has no day in it. */
    static Optional<LocalDate> guess(String fileName) {
        return DAY_FIRST
                .matcher(fileName)
                .results()
                .flatMap(found -> day(found, 3, 1).stream())
                .findFirst()
                .or(() -> YEAR_FIRST
                        .matcher(fileName)
                        .results()
                        .flatMap(found -> day(found, 1, 3).stream())
                        .findFirst());
    }

    private static Optional<LocalDate> day(MatchResult found, int year, int day) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(year)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(day))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
