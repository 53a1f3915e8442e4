package eu.mobilitygrants.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SuitableHostTests {

    /** The stay goes from 12 January to 20 March 2026. */
    @ParameterizedTest(name = "{0}, valid {1} to {2}: {3}, {4}")
    @CsvSource({
        "HELD, 2021-01-01, 2029-12-31, MET, HOST_KIND.CHARTER_COVERS",
        "HELD, 2026-01-12, 2026-03-20, MET, HOST_KIND.CHARTER_COVERS", // every day, and no more
        "HELD, 2026-01-13, 2029-12-31, NOT_MET, HOST_KIND.CHARTER_STARTS_LATER",
        "HELD, 2021-01-01, 2026-03-19, NOT_MET, HOST_KIND.CHARTER_ENDS",
        "HELD, 2021-01-01, 2025-07-31, NOT_MET, HOST_KIND.CHARTER_ENDS",
        "HELD, , 2025-07-31, NOT_MET, HOST_KIND.CHARTER_ENDS", // one known end decides
        "HELD, 2021-01-01, , UNKNOWN, MISSING_FACTS",
        "HELD, , , UNKNOWN, MISSING_FACTS",
        "NOT_FOUND, , , REFER, HOST_KIND.REFER",
        ", , , UNKNOWN, MISSING_FACTS",
    })
    void wantsACharterForEveryDayInTheProgramme(
            @Nullable CharterStatus status,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Outcome outcome,
            String reason) {
        var facts = Cases.studies().charter(status == null ? null : new Charter(status, from, until));

        var finding = Cases.finding(RuleCode.HOST_KIND, facts);

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.reason()).isEqualTo(reason);
    }

    @ParameterizedTest(name = "university in {0} without a charter, {1}: {2}")
    @CsvSource({
        "DE, STUDENT_STUDIES, REFER",
        "RS, STUDENT_STUDIES, REFER", // associated
        "RE, STUDENT_STUDIES, REFER", // France
        "KE, STUDENT_STUDIES, MET", // recognised by its own authorities; R12 asks for the agreement
        "XK, STUDENT_STUDIES, MET",
        "GL, STUDENT_STUDIES, MET", // R3 refers it
        ", STUDENT_STUDIES, UNKNOWN",
        "DE, STUDENT_TRAINEESHIP, REFER", // a university hosting a traineeship meets the same line
        "DE, BLENDED_SHORT_TERM, REFER",
        "DE, DOCTORAL_SHORT_TERM, REFER",
        "DE, STAFF_TRAINING, MET", // any body will do
        "KE, STUDENT_TRAINEESHIP, MET",
    })
    void letsTheCountrySayWhetherACharterIsNeeded(@Nullable String country, MobilityType type, Outcome outcome) {
        var facts = Cases.studies()
                .type(type)
                .hostCountry(country == null ? null : Cases.country(country))
                .charter(new Charter(CharterStatus.NOT_FOUND, null, null));

        assertThat(Cases.outcome(RuleCode.HOST_KIND, facts)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "at a body of kind {0}")
    @EnumSource(
            value = HostKind.class,
            names = {"UNIVERSITY"},
            mode = EnumSource.Mode.EXCLUDE)
    void wantsAUniversityForStudiesOnly(HostKind kind) {
        assertThat(Cases.finding(RuleCode.HOST_KIND, Cases.studies().hostKind(kind))
                        .reason())
                .isEqualTo("HOST_KIND.NOT_A_UNIVERSITY");
        assertThat(Cases.outcome(RuleCode.HOST_KIND, Cases.blended().hostKind(kind)))
                .isEqualTo(Outcome.NOT_MET);
        assertThat(Cases.outcome(RuleCode.HOST_KIND, Cases.traineeship().hostKind(kind)))
                .isEqualTo(Outcome.MET);
        assertThat(Cases.outcome(RuleCode.HOST_KIND, Cases.doctoral().hostKind(kind)))
                .isEqualTo(Outcome.MET);
        assertThat(Cases.outcome(RuleCode.HOST_KIND, Cases.staff().hostKind(kind)))
                .isEqualTo(Outcome.MET);
    }

    @ParameterizedTest(name = "{0}, {1}, stay from {2} to {3}: {4}")
    @CsvSource({
        "STUDENT_STUDIES, , 2026-01-12, 2026-03-20, UNKNOWN",
        ", UNIVERSITY, 2026-01-12, 2026-03-20, MET", // a charter that covers does for every type
        ", COMPANY, 2026-01-12, 2026-03-20, UNKNOWN",
        "STUDENT_STUDIES, UNIVERSITY, , 2026-03-20, UNKNOWN",
        "STUDENT_STUDIES, UNIVERSITY, 2030-01-12, , NOT_MET", // begins after the charter has ended
        "STUDENT_STUDIES, UNIVERSITY, 2026-01-12, , UNKNOWN",
    })
    void saysWhatIsMissingAndNoMore(
            @Nullable MobilityType type,
            @Nullable HostKind kind,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            Outcome outcome) {
        var facts = Cases.studies().type(type).hostKind(kind).firstDay(first).lastDay(last);

        assertThat(Cases.outcome(RuleCode.HOST_KIND, facts)).isEqualTo(outcome);
    }
}
