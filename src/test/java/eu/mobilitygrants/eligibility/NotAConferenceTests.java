package eu.mobilitygrants.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotAConferenceTests {

    @ParameterizedTest(name = "{0}, conference {1}: {2}")
    @CsvSource({
        "STAFF_TRAINING, NONE, MET",
        "STAFF_TRAINING, PART, REFER",
        "STAFF_TRAINING, MAIN, NOT_MET",
        "STAFF_TRAINING, , UNKNOWN",
        "DOCTORAL_SHORT_TERM, NONE, MET",
        "DOCTORAL_SHORT_TERM, PART, REFER",
        "DOCTORAL_SHORT_TERM, MAIN, NOT_MET",
        "DOCTORAL_SHORT_TERM, , UNKNOWN",
        "STUDENT_STUDIES, MAIN, MET",
        "STUDENT_TRAINEESHIP, PART, MET",
        "BLENDED_SHORT_TERM, , MET",
        ", NONE, MET",
        ", MAIN, UNKNOWN",
        ", , UNKNOWN",
    })
    void concernsStaffTrainingAndDoctoralStays(
            @Nullable MobilityType type, @Nullable ConferenceShare share, Outcome outcome) {
        var facts = Cases.studies().type(type).conference(share);

        assertThat(Cases.outcome(RuleCode.NOT_A_CONFERENCE, facts)).isEqualTo(outcome);
    }
}
