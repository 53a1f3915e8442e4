package eu.mobilitygrants.eligibility;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.mobilitygrants.eligibility.PlannedLength.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartWindowTests {

    private static final CallRules CALL = CallOfTest.erasmus2024();

    @ParameterizedTest(name = "{0} {1} from {2}: until {3}")
    @CsvSource({
        "1, DAYS, 2026-01-12, 2026-01-12",
        "5, DAYS, 2026-01-12, 2026-01-16",
        "2, MONTHS, 2026-01-01, 2026-02-28", // 59 days by calendar, kinder than 60
        "2, MONTHS, 2026-07-01, 2026-08-29", // 60 days, kinder than 62 by calendar
        "3, MONTHS, 2025-12-01, 2026-02-28",
        "12, MONTHS, 2026-01-01, 2026-12-26",
    })
    void endsWhenTheLengthIsReached(int count, Unit unit, LocalDate first, LocalDate last) {
        assertThat(new PlannedLength(count, unit).end(first)).isEqualTo(last);
    }

    @Test
    void isAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlannedLength(0, Unit.DAYS));
    }

    @ParameterizedTest(name = "{0} {1}: {2} at the latest, submitted by {3}")
    @CsvSource({
        "1, DAYS, 2026-07-31, 2026-05-30", // the call closes before the lead time does
        "2, DAYS, 2026-07-30, 2026-05-30",
        "3, DAYS, 2026-07-29, 2026-05-29",
        "60, DAYS, 2026-06-02, 2026-04-02",
        "2, MONTHS, 2026-06-02, 2026-04-02", // 60 days; two months of the calendar would be 1 June
        "12, MONTHS, 2025-08-06, 2025-06-06", // 360 days; a year of the calendar would be 1 August
    })
    void beginsInTimeForTheDeadline(int count, Unit unit, LocalDate latest, LocalDate lastSubmission) {
        var window = EligibilityRules.starts(CALL, new PlannedLength(count, unit), Cases.day("2025-10-06"));

        assertThat(window.latest()).isEqualTo(latest);
        assertThat(window.lastSubmission()).isEqualTo(lastSubmission);
    }

    @ParameterizedTest(name = "5 days, submitted {0}: from {1}, open {2}")
    @CsvSource({
        "2024-01-01, 2024-11-01, true", // before the call opens: as on its first day, 1 September
        "2024-09-01, 2024-11-01, true",
        "2025-10-06, 2025-12-06, true",
        "2026-05-27, 2026-07-27, true", // exactly one day is left
        "2026-05-28, 2026-07-28, false", // one day late
        "2026-05-30, 2026-07-30, false",
        "2026-05-31, , false", // the call is closed
    })
    void beginsWhenTheLeadTimeIsOver(LocalDate submitted, @Nullable LocalDate earliest, boolean open) {
        var window = EligibilityRules.starts(CALL, new PlannedLength(5, Unit.DAYS), submitted);

        assertThat(window.earliest()).isEqualTo(earliest);
        assertThat(window.open()).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2025-12-05, false", "2025-12-06, true", "2026-07-27, true", "2026-07-28, false"})
    void holdsBothItsEnds(LocalDate day, boolean possible) {
        var window = EligibilityRules.starts(CALL, new PlannedLength(5, Unit.DAYS), Cases.day("2025-10-06"));

        assertThat(window.contains(day)).isEqualTo(possible);
    }

    /** The window is what the rules say: every day in it passes all that concerns dates, and no day beside it does. */
    @Test
    void holdsExactlyTheDaysThatTheRulesLetPass() {
        var submitted = Cases.day("2025-11-30");
        for (var type : MobilityType.values()) {
            var length = PlannedLength.shortest(CALL, type).orElseThrow();
            var window = EligibilityRules.starts(CALL, length, submitted);
            var earliest = requireNonNull(window.earliest());
            for (var day = earliest.minusDays(3); !day.isAfter(window.latest().plusDays(3)); day = day.plusDays(1)) {
                var facts = Cases.studies()
                        .type(type)
                        .submittedOn(submitted)
                        .departure(day)
                        .firstDay(day)
                        .lastDay(length.end(day));
                var passes = Cases.outcome(RuleCode.LEAD_TIME, facts) == Outcome.MET
                        && Cases.outcome(RuleCode.DURATION, facts) == Outcome.MET
                        && Cases.outcome(RuleCode.MOBILITY_DEADLINE, facts.virtualComponent(false)) == Outcome.MET;

                assertThat(window.contains(day)).as("%s on %s", type, day).isEqualTo(passes);
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "STAFF_TRAINING, 2, DAYS",
        "STUDENT_STUDIES, 2, MONTHS",
        "STUDENT_TRAINEESHIP, 2, MONTHS",
        "BLENDED_SHORT_TERM, 5, DAYS",
        "DOCTORAL_SHORT_TERM, 5, DAYS",
    })
    void knowsTheShortestStayOfEachType(MobilityType type, int count, Unit unit) {
        assertThat(PlannedLength.shortest(CALL, type)).contains(new PlannedLength(count, unit));
    }
}
