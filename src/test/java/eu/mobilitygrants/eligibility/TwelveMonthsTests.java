package eu.mobilitygrants.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwelveMonthsTests {

    @ParameterizedTest(name = "{0} months before, then {1} days: {2}")
    @CsvSource({
        "0, 60, MET",
        "10, 60, MET", // twelve exactly
        "10, 61, NOT_MET",
        "10.01, 60, NOT_MET",
        "9.5, 75, MET", // half months count as they are
        "9.5, 76, NOT_MET",
        "0, 365, MET", // a year counts as twelve months
        "0, 366, MET",
        "0.1, 365, NOT_MET",
        "0.1, 357, MET",
        "0.1, 358, NOT_MET",
        "11, 30, MET",
        "11, 31, NOT_MET",
        "12, 1, NOT_MET",
        "14, 60, NOT_MET",
        ", 60, UNKNOWN",
    })
    void addsThirtiethsOfAMonth(@Nullable BigDecimal prior, int days, Outcome outcome) {
        var first = LocalDate.of(2025, 1, 12);
        var facts = Cases.studies().priorErasmusMonths(prior).firstDay(first).lastDay(first.plusDays(days - 1L));

        assertThat(Cases.outcome(RuleCode.TWELVE_MONTHS, facts)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}, {1} months before, stay {2} to {3}: {4}")
    @CsvSource({
        "STAFF_TRAINING, , 2026-01-12, 2026-01-16, MET", // no concern of staff
        "STAFF_TRAINING, 20, , , MET",
        "STUDENT_STUDIES, 12, , , NOT_MET", // no stay is left, however short
        "STUDENT_STUDIES, 11.99, , , NOT_MET", // not one day
        "STUDENT_STUDIES, 11.9, , , UNKNOWN",
        "STUDENT_STUDIES, 3, 2026-01-16, 2026-01-12, UNKNOWN", // not countable
        ", 3, 2026-01-12, 2026-01-16, MET",
        ", 12, 2026-01-12, 2026-01-16, UNKNOWN", // staff could
        ", , , , UNKNOWN",
    })
    void concernsStudentsOnly(
            @Nullable MobilityType type,
            @Nullable BigDecimal prior,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            Outcome outcome) {
        var facts = Cases.studies()
                .type(type)
                .priorErasmusMonths(prior)
                .firstDay(first)
                .lastDay(last);

        assertThat(Cases.outcome(RuleCode.TWELVE_MONTHS, facts)).isEqualTo(outcome);
    }

    @Test
    void quotesTheSumAndTheLongestStayLeft() {
        var facts = Cases.studies().priorErasmusMonths(BigDecimal.TEN); // and 68 days

        assertThat(Cases.finding(RuleCode.TWELVE_MONTHS, facts).arguments())
                .extracting(Argument::text)
                .containsExactly("10", "68", "2.267", "12.267", "12", "60");
    }
}
