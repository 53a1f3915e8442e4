package eu.mobilitygrants.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoExcludedHostTests {

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "STUDENT_TRAINEESHIP, EU_BODY, NOT_MET",
        "STUDENT_TRAINEESHIP, EU_PROGRAMME_MANAGER, NOT_MET",
        "STUDENT_TRAINEESHIP, EMBASSY_OF_SENDING_STATE, MET",
        "STUDENT_TRAINEESHIP, OTHER_EMBASSY, REFER",
        "STUDENT_TRAINEESHIP, COMPANY, MET",
        "STAFF_TRAINING, EU_BODY, REFER",
        "STAFF_TRAINING, EU_PROGRAMME_MANAGER, REFER",
        "STAFF_TRAINING, EMBASSY_OF_SENDING_STATE, REFER",
        "STAFF_TRAINING, OTHER_EMBASSY, REFER",
        "STAFF_TRAINING, PUBLIC_BODY, MET",
        "DOCTORAL_SHORT_TERM, EU_BODY, REFER",
        "DOCTORAL_SHORT_TERM, EMBASSY_OF_SENDING_STATE, REFER",
        "DOCTORAL_SHORT_TERM, RESEARCH_INSTITUTE, MET",
        "STUDENT_STUDIES, EU_BODY, MET", // R11 refuses it
        "BLENDED_SHORT_TERM, OTHER_EMBASSY, MET",
        "STUDENT_STUDIES, , MET",
        "STUDENT_TRAINEESHIP, , UNKNOWN",
        ", NGO, MET",
        ", EU_BODY, UNKNOWN",
        ", , UNKNOWN",
    })
    void keepsApartWhatTheProgrammeKeepsApart(@Nullable MobilityType type, @Nullable HostKind kind, Outcome outcome) {
        var facts = Cases.traineeship().type(type).hostKind(kind);

        assertThat(Cases.outcome(RuleCode.EXCLUDED_HOST, facts)).isEqualTo(outcome);
    }
}
