package eu.mobilitygrants.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StayLengthTests {

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource({
        // days, both ends counted
        "STAFF_TRAINING, 2026-01-12, 2026-01-12, NOT_MET",
        "STAFF_TRAINING, 2026-01-12, 2026-01-13, MET",
        "STAFF_TRAINING, 2026-01-12, 2026-03-12, MET", // 60 days
        "STAFF_TRAINING, 2026-01-12, 2026-03-13, NOT_MET",
        "STAFF_TRAINING, 2026-03-28, 2026-03-29, MET", // the clocks change: two days all the same
        "BLENDED_SHORT_TERM, 2026-01-12, 2026-01-15, NOT_MET",
        "BLENDED_SHORT_TERM, 2026-01-12, 2026-01-16, MET",
        "BLENDED_SHORT_TERM, 2026-01-12, 2026-02-10, MET", // 30 days
        "BLENDED_SHORT_TERM, 2026-01-12, 2026-02-11, NOT_MET",
        "DOCTORAL_SHORT_TERM, 2026-01-12, 2026-01-15, NOT_MET",
        "DOCTORAL_SHORT_TERM, 2026-01-12, 2026-01-16, MET",
        "DOCTORAL_SHORT_TERM, 2026-10-01, 2026-10-30, MET",
        "DOCTORAL_SHORT_TERM, 2026-10-01, 2026-10-31, NOT_MET",
        // two months, by calendar or by 60 days, whichever is kinder
        "STUDENT_STUDIES, 2025-09-15, 2025-11-14, MET", // 61 days
        "STUDENT_STUDIES, 2025-09-15, 2025-11-13, MET", // 60 days
        "STUDENT_STUDIES, 2025-09-15, 2025-11-12, NOT_MET",
        "STUDENT_STUDIES, 2025-02-01, 2025-03-31, MET", // 59 days, and two months
        "STUDENT_STUDIES, 2025-02-01, 2025-03-30, NOT_MET",
        "STUDENT_STUDIES, 2024-02-01, 2024-03-31, MET", // 60 days of a leap year
        "STUDENT_STUDIES, 2024-02-01, 2024-03-30, NOT_MET", // 59
        "STUDENT_STUDIES, 2025-01-01, 2025-02-28, MET",
        "STUDENT_STUDIES, 2025-01-01, 2025-02-27, NOT_MET",
        "STUDENT_STUDIES, 2024-01-01, 2024-02-29, MET",
        "STUDENT_STUDIES, 2024-01-01, 2024-02-28, NOT_MET",
        "STUDENT_STUDIES, 2025-12-31, 2026-02-27, MET", // February has no 31st: the day before its last
        "STUDENT_STUDIES, 2025-12-31, 2026-02-26, NOT_MET",
        "STUDENT_STUDIES, 2025-12-30, 2026-02-27, MET", // 60 days
        "STUDENT_STUDIES, 2025-12-30, 2026-02-26, NOT_MET",
        "STUDENT_STUDIES, 2025-12-29, 2026-02-26, MET",
        "STUDENT_STUDIES, 2025-12-29, 2026-02-25, NOT_MET",
        "STUDENT_STUDIES, 2023-12-31, 2024-02-28, MET", // 60 days
        "STUDENT_STUDIES, 2023-12-31, 2024-02-27, NOT_MET",
        "STUDENT_STUDIES, 2026-06-03, 2026-08-01, MET", // 60 days
        "STUDENT_STUDIES, 2026-06-03, 2026-07-31, NOT_MET",
        "STUDENT_TRAINEESHIP, 2026-07-01, 2026-08-29, MET",
        "STUDENT_TRAINEESHIP, 2026-07-01, 2026-08-28, NOT_MET",
        // twelve months by calendar, leap days included
        "STUDENT_STUDIES, 2024-09-01, 2025-08-31, MET", // 365 days
        "STUDENT_STUDIES, 2024-09-01, 2025-09-01, NOT_MET",
        "STUDENT_STUDIES, 2023-09-01, 2024-08-31, MET", // 366 days
        "STUDENT_STUDIES, 2023-09-01, 2024-09-01, NOT_MET",
        "STUDENT_STUDIES, 2023-03-01, 2024-02-29, MET",
        "STUDENT_STUDIES, 2023-03-01, 2024-03-01, NOT_MET",
        "STUDENT_STUDIES, 2024-02-29, 2025-02-28, MET", // no 29th to be the day before
        "STUDENT_STUDIES, 2024-02-29, 2025-03-01, NOT_MET",
        "STUDENT_TRAINEESHIP, 2025-02-28, 2026-02-27, MET",
        "STUDENT_TRAINEESHIP, 2025-02-28, 2026-02-28, NOT_MET",
        // not known, or not countable
        "STUDENT_STUDIES, , 2025-02-28, UNKNOWN",
        "STUDENT_STUDIES, 2025-02-28, , UNKNOWN",
        "STUDENT_STUDIES, 2025-03-20, 2025-03-19, UNKNOWN",
        ", 2025-03-10, 2025-03-19, UNKNOWN",
        ", 2025-03-10, 2025-03-10, NOT_MET", // no type is that short
        ", 2024-03-10, 2025-03-10, NOT_MET", // none that long
    })
    void countsDaysAndMonths(
            @Nullable MobilityType type, @Nullable LocalDate first, @Nullable LocalDate last, Outcome outcome) {
        var facts = Cases.studies().type(type).firstDay(first).lastDay(last);

        assertThat(Cases.outcome(RuleCode.DURATION, facts)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = MobilityType.class,
            names = {"STAFF_TRAINING"},
            mode = EnumSource.Mode.EXCLUDE)
    void showsBothWaysOutOfALengthBetweenTheStudentTypes(MobilityType type) {
        var facts = Cases.studies().type(type).firstDay(Cases.day("2026-06-03")).lastDay(Cases.day("2026-07-31"));

        var finding = Cases.finding(RuleCode.DURATION, facts);

        assertThat(finding.reason()).isEqualTo("DURATION.BETWEEN_TYPES_OR_THIRTIES");
        assertThat(finding.arguments())
                .extracting(Argument::text)
                .containsExactly(
                        "59",
                        "2",
                        "2026-06-03",
                        "2026-08-02", // two months by calendar
                        "2026-08-01", // 60 days
                        "60",
                        "30",
                        "2026-07-02", // 30 days
                        "MobilityType.BLENDED_SHORT_TERM");
    }

    @ParameterizedTest(name = "{0} of {1} to {2}: {3}")
    @CsvSource({
        "STUDENT_STUDIES, 2026-01-12, 2026-02-10, DURATION.MONTHS_TOO_SHORT", // 30 days: short, not between
        "STUDENT_STUDIES, 2026-01-12, 2026-02-11, DURATION.BETWEEN_TYPES", // 31 days
        "STUDENT_STUDIES, 2026-01-12, 2026-03-10, DURATION.BETWEEN_TYPES", // 58 days
        "STUDENT_STUDIES, 2026-05-12, 2026-06-10, DURATION.MONTHS_TOO_SHORT_OR_THIRTIES",
        "DOCTORAL_SHORT_TERM, 2026-01-12, 2026-02-11, DURATION.BETWEEN_TYPES",
        "DOCTORAL_SHORT_TERM, 2026-01-12, 2026-03-11, DURATION.TOO_LONG", // long enough for the long types
        "STAFF_TRAINING, 2026-01-12, 2026-04-12, DURATION.TOO_LONG",
        "STAFF_TRAINING, 2026-01-12, 2026-01-12, DURATION.DAYS_TOO_SHORT",
    })
    void saysInWhichWayItFails(MobilityType type, LocalDate first, LocalDate last, String reason) {
        var facts = Cases.studies().type(type).firstDay(first).lastDay(last);

        assertThat(Cases.finding(RuleCode.DURATION, facts).reason()).isEqualTo(reason);
    }

    @Test
    void advisesADateThatPasses() {
        for (var first = Cases.day("2023-11-01"); first.isBefore(Cases.day("2026-12-31")); first = first.plusDays(1)) {
            var end = Months.earliestEnd(first, 2);

            assertThat(length(first, end)).as("from %s to %s", first, end).isEqualTo(Outcome.MET);
            assertThat(length(first, end.minusDays(1))).as("from %s", first).isEqualTo(Outcome.NOT_MET);
        }
    }

    private static Outcome length(LocalDate first, LocalDate last) {
        return Cases.outcome(RuleCode.DURATION, Cases.studies().firstDay(first).lastDay(last));
    }
}
