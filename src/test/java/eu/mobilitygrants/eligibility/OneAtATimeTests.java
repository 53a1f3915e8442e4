package eu.mobilitygrants.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.shared.Stay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneAtATimeTests {

    private static final Stay OTHER = new Stay(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-01-12, 2026-01-31, MET", // ends the day before
        "2026-01-12, 2026-02-01, NOT_MET", // one day in common
        "2026-02-28, 2026-03-20, NOT_MET",
        "2026-03-01, 2026-03-20, MET",
        "2026-01-12, 2026-03-20, NOT_MET", // around it
        "2026-02-10, 2026-02-12, NOT_MET", // within it
        "2026-02-10, , NOT_MET", // one known day decides
        ", 2026-02-28, NOT_MET",
        "2026-01-12, , UNKNOWN",
        ", , UNKNOWN",
        "2026-03-20, 2026-03-01, UNKNOWN", // not countable
    })
    void barsOverlappingStays(@Nullable LocalDate first, @Nullable LocalDate last, Outcome outcome) {
        var facts = Cases.studies().firstDay(first).lastDay(last).otherLiveStays(List.of(OTHER));

        assertThat(Cases.outcome(RuleCode.ONE_AT_A_TIME, facts)).isEqualTo(outcome);
    }

    @Test
    void needsNoDatesWhereThereIsNoOtherStay() {
        var facts = Cases.studies().firstDay(null).lastDay(null);

        assertThat(Cases.outcome(RuleCode.ONE_AT_A_TIME, facts)).isEqualTo(Outcome.MET);
    }
}
