package eu.mobilitygrants.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTimeTests {

    @ParameterizedTest(name = "leaving {1}, submitted {0}: {2}")
    @CsvSource({
        "2025-11-10, 2026-01-10, MET", // the last day counts
        "2025-11-11, 2026-01-10, NOT_MET", // one day late
        "2026-02-28, 2026-04-30, MET", // February has no 30th: its last day
        "2026-03-01, 2026-04-30, NOT_MET",
        "2024-02-29, 2024-04-30, MET", // a leap year
        "2024-03-01, 2024-04-30, NOT_MET",
        "2026-02-28, 2026-04-28, MET",
        "2026-02-28, 2026-04-29, MET",
        "2025-12-31, 2026-02-28, NOT_MET", // two months back is 28 December
        "2025-12-28, 2026-02-28, MET",
        "2025-12-31, 2026-03-01, MET", // by 1 January
        "2025-07-31, 2025-09-30, NOT_MET", // by 30 July
        "2026-05-30, 2026-07-30, MET",
        "2026-05-31, 2026-07-31, MET",
        "2026-03-01, 2026-02-01, NOT_MET", // already gone
    })
    void countsCalendarMonthsBackFromDeparture(LocalDate submitted, LocalDate departure, Outcome outcome) {
        var facts = Cases.studies().submittedOn(submitted).departure(departure);

        assertThat(Cases.outcome(RuleCode.LEAD_TIME, facts)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "leaving {1}, submitted at {0}: {2}")
    @CsvSource({
        "2026-03-28T22:59:59Z, 2026-05-28, MET", // winter time: the day ends at 23:00 UTC
        "2026-03-28T23:00:00Z, 2026-05-28, NOT_MET",
        "2026-03-29T21:59:59Z, 2026-05-29, MET", // summer time began that night: 22:00 UTC
        "2026-03-29T22:00:00Z, 2026-05-29, NOT_MET",
        "2025-10-25T21:59:59Z, 2025-12-25, MET",
        "2025-10-25T22:00:00Z, 2025-12-25, NOT_MET",
        "2025-10-26T22:59:59Z, 2025-12-26, MET", // winter time began
        "2025-10-26T23:00:00Z, 2025-12-26, NOT_MET",
    })
    void endsTheDayInTheZoneOfTheInstitution(Instant submittedAt, LocalDate departure, Outcome outcome) {
        var facts = Cases.studies().submittedAt(submittedAt).departure(departure);

        assertThat(Cases.outcome(RuleCode.LEAD_TIME, facts)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "first day {0}, submitted 10 November: {1}")
    @CsvSource({"2026-01-10, UNKNOWN", "2026-01-09, NOT_MET", ", UNKNOWN"})
    void judgesWithoutADepartureWhereEvenTheFirstDayIsTooSoon(@Nullable LocalDate first, Outcome outcome) {
        var facts = Cases.studies().departure(null).firstDay(first);

        assertThat(Cases.outcome(RuleCode.LEAD_TIME, facts)).isEqualTo(outcome);
    }

    @Test
    void quotesTheFirstDepartureThatWouldDo() {
        var facts = Cases.studies().submittedOn(Cases.day("2025-11-11"));

        assertThat(Cases.finding(RuleCode.LEAD_TIME, facts).arguments())
                .extracting(Argument::text)
                .containsExactly("2026-01-10", "2025-11-10", "2", "2025-11-11", "2026-01-11");
    }
}
