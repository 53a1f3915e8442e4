package eu.mobilitygrants.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlendedComponentTests {

    @ParameterizedTest(name = "{0}, virtual {1}, {2} credits: {3}, {4}")
    @CsvSource({
        "BLENDED_SHORT_TERM, true, 3, MET, BLENDED_COMPONENT.MET",
        "BLENDED_SHORT_TERM, true, 3.00, MET, BLENDED_COMPONENT.MET",
        "BLENDED_SHORT_TERM, true, 2.99, NOT_MET, BLENDED_COMPONENT.TOO_FEW_CREDITS",
        "BLENDED_SHORT_TERM, false, 3, NOT_MET, BLENDED_COMPONENT.NO_VIRTUAL",
        "BLENDED_SHORT_TERM, false, 2, NOT_MET, BLENDED_COMPONENT.NO_VIRTUAL_AND_TOO_FEW_CREDITS",
        "BLENDED_SHORT_TERM, false, , NOT_MET, BLENDED_COMPONENT.NO_VIRTUAL", // one known fact decides
        "BLENDED_SHORT_TERM, , 2, NOT_MET, BLENDED_COMPONENT.TOO_FEW_CREDITS",
        "BLENDED_SHORT_TERM, , 3, UNKNOWN, MISSING_FACTS",
        "BLENDED_SHORT_TERM, true, , UNKNOWN, MISSING_FACTS",
        "STUDENT_STUDIES, , , MET, BLENDED_COMPONENT.NOT_CONCERNED",
        "STUDENT_TRAINEESHIP, false, 0, MET, BLENDED_COMPONENT.NOT_CONCERNED",
        "DOCTORAL_SHORT_TERM, true, 1, MET, BLENDED_COMPONENT.NOT_CONCERNED",
        "STAFF_TRAINING, , , MET, BLENDED_COMPONENT.NOT_CONCERNED",
        ", false, , UNKNOWN, MISSING_FACTS",
        ", true, 3, MET, WHATEVER_THE_TYPE.MET",
    })
    void isDemandedOfBlendedStaysOnly(
            @Nullable MobilityType type,
            @Nullable Boolean virtual,
            @Nullable BigDecimal credits,
            Outcome outcome,
            String reason) {
        var facts = Cases.blended().type(type).virtualComponent(virtual).credits(credits);

        var finding = Cases.finding(RuleCode.BLENDED_COMPONENT, facts);

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.reason()).isEqualTo(reason);
    }
}
