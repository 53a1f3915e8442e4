package eu.mobilitygrants.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenToCategoryTests {

    @ParameterizedTest(name = "{0}, {1}, staff contract {2}: {3}")
    @CsvSource({
        "STAFF_TRAINING, STAFF, true, MET",
        "STAFF_TRAINING, STAFF, false, MET", // the contract only matters for PhD students
        "STAFF_TRAINING, STAFF, , MET",
        "STAFF_TRAINING, MSC_STUDENT, true, NOT_MET",
        "STAFF_TRAINING, MSC_STUDENT, false, NOT_MET",
        "STAFF_TRAINING, MSC_STUDENT, , NOT_MET",
        "STAFF_TRAINING, PHD_STUDENT, true, MET", // they apply as staff
        "STAFF_TRAINING, PHD_STUDENT, false, NOT_MET",
        "STAFF_TRAINING, PHD_STUDENT, , UNKNOWN",
        "STUDENT_STUDIES, STAFF, true, NOT_MET",
        "STUDENT_STUDIES, STAFF, , NOT_MET",
        "STUDENT_STUDIES, MSC_STUDENT, true, MET",
        "STUDENT_STUDIES, MSC_STUDENT, , MET",
        "STUDENT_STUDIES, PHD_STUDENT, true, NOT_MET",
        "STUDENT_STUDIES, PHD_STUDENT, false, MET",
        "STUDENT_STUDIES, PHD_STUDENT, , UNKNOWN",
        "STUDENT_TRAINEESHIP, STAFF, false, NOT_MET",
        "STUDENT_TRAINEESHIP, MSC_STUDENT, false, MET",
        "STUDENT_TRAINEESHIP, PHD_STUDENT, true, NOT_MET",
        "STUDENT_TRAINEESHIP, PHD_STUDENT, false, MET",
        "STUDENT_TRAINEESHIP, PHD_STUDENT, , UNKNOWN",
        "BLENDED_SHORT_TERM, STAFF, true, NOT_MET",
        "BLENDED_SHORT_TERM, MSC_STUDENT, , MET",
        "BLENDED_SHORT_TERM, PHD_STUDENT, true, NOT_MET",
        "BLENDED_SHORT_TERM, PHD_STUDENT, false, NOT_MET",
        "BLENDED_SHORT_TERM, PHD_STUDENT, , NOT_MET", // whatever the contract
        "DOCTORAL_SHORT_TERM, STAFF, true, NOT_MET",
        "DOCTORAL_SHORT_TERM, MSC_STUDENT, , NOT_MET",
        "DOCTORAL_SHORT_TERM, PHD_STUDENT, true, NOT_MET",
        "DOCTORAL_SHORT_TERM, PHD_STUDENT, false, MET",
        "DOCTORAL_SHORT_TERM, PHD_STUDENT, , UNKNOWN",
        "STUDENT_STUDIES, , , UNKNOWN",
        ", STAFF, , UNKNOWN",
        ", , , UNKNOWN",
    })
    void followsTypeCategoryAndContract(
            @Nullable MobilityType type,
            @Nullable ApplicantCategory category,
            @Nullable Boolean contract,
            Outcome outcome) {
        var facts = Cases.studies().type(type).category(category).staffContractAtDeparture(contract);

        assertThat(Cases.outcome(RuleCode.APPLICANT_CATEGORY, facts)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"STUDENT_STUDIES", "STUDENT_TRAINEESHIP", "BLENDED_SHORT_TERM", "DOCTORAL_SHORT_TERM"})
    void advisesAPhdStudentWithAContractToApplyAsStaff(MobilityType type) {
        var facts = Cases.doctoral().type(type).staffContractAtDeparture(true);

        var finding = Cases.finding(RuleCode.APPLICANT_CATEGORY, facts);

        assertThat(finding.reason()).isEqualTo("APPLICANT_CATEGORY.APPLY_AS_STAFF");
        assertThat(finding.arguments().getLast().text()).isEqualTo("MobilityType.STAFF_TRAINING");
    }

    @Test
    void namesTheTypesThatAreOpenInstead() {
        var finding = Cases.finding(RuleCode.APPLICANT_CATEGORY, Cases.studies().type(MobilityType.STAFF_TRAINING));

        assertThat(finding.arguments().getLast().text())
                .isEqualTo("MobilityType.STUDENT_STUDIES,MobilityType.STUDENT_TRAINEESHIP,"
                        + "MobilityType.BLENDED_SHORT_TERM");
    }
}
