package eu.mobilitygrants.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesInOrderTests {

    @ParameterizedTest(name = "leaving {0}, stay {1} to {2}: {3}, {4}")
    @CsvSource({
        "2026-01-12, 2026-01-12, 2026-01-12, MET, DATES_IN_ORDER.MET",
        "2026-01-05, 2026-01-12, 2026-01-16, MET, DATES_IN_ORDER.MET", // 7 days
        "2026-01-04, 2026-01-12, 2026-01-16, REFER, DATES_IN_ORDER.REFER", // 8 days
        "2026-03-25, 2026-04-01, 2026-04-16, MET, DATES_IN_ORDER.MET", // 7 days over the change of clocks
        "2026-01-13, 2026-01-12, 2026-01-16, NOT_MET, DATES_IN_ORDER.NOT_MET",
        "2026-01-10, 2026-01-12, 2026-01-11, NOT_MET, DATES_IN_ORDER.NOT_MET",
        "2025-01-10, 2026-01-12, 2026-01-11, NOT_MET, DATES_IN_ORDER.NOT_MET", // long journey, too
        ", 2026-01-12, 2026-01-11, NOT_MET, DATES_IN_ORDER.ENDS_BEFORE_FIRST_DAY",
        "2026-01-13, 2026-01-12, , NOT_MET, DATES_IN_ORDER.LEAVES_AFTER_FIRST_DAY",
        "2026-01-17, , 2026-01-16, NOT_MET, DATES_IN_ORDER.LEAVES_AFTER_LAST_DAY",
        ", 2026-01-12, 2026-01-16, UNKNOWN, MISSING_FACTS",
        "2026-01-10, , 2026-01-16, UNKNOWN, MISSING_FACTS",
        "2025-01-10, 2026-01-12, , UNKNOWN, MISSING_FACTS",
        ", , , UNKNOWN, MISSING_FACTS",
    })
    void wantsDepartureThenFirstThenLastDay(
            @Nullable LocalDate departure,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            Outcome outcome,
            String reason) {
        var facts = Cases.studies().departure(departure).firstDay(first).lastDay(last);

        var finding = Cases.finding(RuleCode.DATES_IN_ORDER, facts);

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.reason()).isEqualTo(reason);
    }
}
