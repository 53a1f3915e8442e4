package eu.mobilitygrants.eligibility;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTests {

    @ParameterizedTest(name = "leaving {0}: by {1}")
    @CsvSource({
        "2026-01-10, 2025-11-10",
        "2026-04-30, 2026-02-28",
        "2026-07-30, 2026-05-30", // both the lead time and the call's last day
        "2026-07-31, 2026-05-30", // the call's last day comes first
        ", ",
    })
    void givesTheLastDayToSubmit(@Nullable LocalDate departure, @Nullable LocalDate lastDay) {
        var advice = advise(Cases.studies().departure(departure));

        assertThat(advice.lastSubmissionDay()).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "submitted {0}: leave from {1}")
    @CsvSource({
        "2025-11-10, 2026-01-10",
        "2025-12-28, 2026-02-28",
        "2025-12-29, 2026-03-01", // 28 February would have needed 28 December
        "2025-12-31, 2026-03-01",
        "2026-02-28, 2026-04-28",
        "2023-12-29, 2024-02-29", // a leap year
        "2023-12-30, 2024-03-01",
        "2025-07-31, 2025-10-01",
    })
    void givesTheEarliestDeparture(LocalDate submitted, LocalDate departure) {
        var advice = advise(Cases.studies().submittedOn(submitted));

        assertThat(advice.earliestDeparture()).isEqualTo(departure);
    }

    @Test
    void givesADepartureThatPassesWhileTheDayBeforeDoesNot() {
        for (var day = Cases.day("2024-09-01"); day.isBefore(Cases.day("2026-05-31")); day = day.plusDays(1)) {
            var facts = Cases.studies().submittedOn(day);
            var departure = requireNonNull(advise(facts).earliestDeparture());

            assertThat(Cases.outcome(RuleCode.LEAD_TIME, facts.departure(departure)))
                    .as("submitted %s, leaving %s", day, departure)
                    .isEqualTo(Outcome.MET);
            assertThat(Cases.outcome(RuleCode.LEAD_TIME, facts.departure(departure.minusDays(1))))
                    .as("submitted %s", day)
                    .isEqualTo(Outcome.NOT_MET);
        }
    }

    @ParameterizedTest(name = "{0}, stay {1} to {2}: from {3} at the latest")
    @CsvSource({
        "STAFF_TRAINING, , , 2026-07-30", // 2 days
        "BLENDED_SHORT_TERM, , , 2026-07-27", // 5 days
        "DOCTORAL_SHORT_TERM, , , 2026-07-27",
        "STUDENT_STUDIES, , , 2026-06-02", // 60 days
        "STUDENT_STUDIES, 2026-01-12, 2026-03-20, 2026-05-25", // 68 days
        "STUDENT_STUDIES, 2026-02-01, 2026-03-31, 2026-06-02", // 59 days in spring are no two months in summer
        "STAFF_TRAINING, 2026-01-12, 2026-01-16, 2026-07-27",
        "STAFF_TRAINING, 2026-01-16, 2026-01-12, 2026-07-30", // not in order: as if not given
        ", 2026-01-12, 2026-01-16, 2026-07-27",
        ", , , ",
    })
    void givesTheLatestFirstDay(
            @Nullable MobilityType type,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable LocalDate latest) {
        var advice = advise(Cases.studies().type(type).firstDay(first).lastDay(last));

        assertThat(advice.latestFirstDay()).isEqualTo(latest);
    }

    private static Advice advise(MobilityFacts.Builder facts) {
        return EligibilityRules.advise(CallOfTest.erasmus2024(), facts.build());
    }
}
