package eu.mobilitygrants.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeforeDeadlineTests {

    @ParameterizedTest(name = "{0} to {1}, virtual {2} until {3}: {4}, {5}")
    @CsvSource({
        "2026-05-12, 2026-07-31, false, , MET, MOBILITY_DEADLINE.MET", // the last day
        "2026-05-12, 2026-08-01, false, , NOT_MET, MOBILITY_DEADLINE.NOT_MET",
        "2026-05-12, 2026-07-31, true, 2026-07-31, MET, MOBILITY_DEADLINE.MET_BOTH",
        "2026-05-12, 2026-07-31, true, 2026-08-01, NOT_MET, MOBILITY_DEADLINE.VIRTUAL_TOO_LATE",
        "2026-05-12, 2026-08-01, true, 2026-08-01, NOT_MET, MOBILITY_DEADLINE.BOTH_TOO_LATE",
        "2026-05-12, 2026-07-31, true, , UNKNOWN, MISSING_FACTS",
        "2026-05-12, 2026-08-01, true, , NOT_MET, MOBILITY_DEADLINE.NOT_MET", // one known fact decides
        "2026-05-12, , true, 2026-08-01, NOT_MET, MOBILITY_DEADLINE.VIRTUAL_TOO_LATE",
        "2026-05-12, 2026-07-31, false, 2026-08-01, MET, MOBILITY_DEADLINE.MET", // there is none
        "2026-05-12, 2026-07-31, , 2026-08-01, NOT_MET, MOBILITY_DEADLINE.VIRTUAL_TOO_LATE", // so there is one
        "2026-05-12, 2026-07-31, , , MET, MOBILITY_DEADLINE.MET", // not needed for studies
        "2026-05-12, , false, , UNKNOWN, MISSING_FACTS",
        "2026-08-01, , false, , NOT_MET, MOBILITY_DEADLINE.STARTS_TOO_LATE",
        ", , , , UNKNOWN, MISSING_FACTS",
    })
    void holdsForTheStayAndItsVirtualComponent(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Boolean virtual,
            @Nullable LocalDate virtualLastDay,
            Outcome outcome,
            String reason) {
        var facts = Cases.studies()
                .firstDay(first)
                .lastDay(last)
                .virtualComponent(virtual)
                .virtualLastDay(virtualLastDay);

        var finding = Cases.finding(RuleCode.MOBILITY_DEADLINE, facts);

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.reason()).isEqualTo(reason);
    }

    @ParameterizedTest(name = "blended, virtual {0} until {1}: {2}")
    @CsvSource({", , UNKNOWN", ", 2026-07-31, MET", "false, , MET", "true, , UNKNOWN"})
    void needsTheEndOfTheComponentThatABlendedStayMustHave(
            @Nullable Boolean virtual, @Nullable LocalDate virtualLastDay, Outcome outcome) {
        var facts = Cases.blended().virtualComponent(virtual).virtualLastDay(virtualLastDay);

        assertThat(Cases.outcome(RuleCode.MOBILITY_DEADLINE, facts)).isEqualTo(outcome);
    }
}
