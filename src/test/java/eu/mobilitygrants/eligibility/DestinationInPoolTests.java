package eu.mobilitygrants.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.shared.CountryCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationInPoolTests {

    @ParameterizedTest(name = "{0} in {1}: {2}, pool {3}")
    @CsvSource({
        "STAFF_TRAINING, DE, MET, STAFF",
        "STAFF_TRAINING, RS, MET, STAFF", // associated
        "STAFF_TRAINING, KE, NOT_MET, ",
        "STAFF_TRAINING, CH, NOT_MET, ", // region 14 is not associated
        "STAFF_TRAINING, XK, NOT_MET, ",
        "STAFF_TRAINING, RE, MET, STAFF", // an outermost region counts as France
        "STAFF_TRAINING, GL, REFER, ", // a territory in no list
        "STAFF_TRAINING, BE, MET, ", // a member state, but nobody's destination
        "STUDENT_STUDIES, DE, MET, STUDENT_PROGRAMME",
        "STUDENT_STUDIES, TR, MET, STUDENT_PROGRAMME",
        "STUDENT_STUDIES, EL, MET, STUDENT_PROGRAMME",
        "STUDENT_STUDIES, XK, MET, STUDENT_INTERNATIONAL", // whatever charters its universities hold
        "STUDENT_TRAINEESHIP, KE, MET, STUDENT_INTERNATIONAL",
        "STUDENT_TRAINEESHIP, UK, MET, STUDENT_INTERNATIONAL",
        "BLENDED_SHORT_TERM, GP, MET, STUDENT_PROGRAMME",
        "BLENDED_SHORT_TERM, MQ, MET, STUDENT_PROGRAMME",
        "BLENDED_SHORT_TERM, GF, MET, STUDENT_PROGRAMME",
        "DOCTORAL_SHORT_TERM, YT, MET, STUDENT_PROGRAMME",
        "DOCTORAL_SHORT_TERM, MF, MET, STUDENT_PROGRAMME",
        "DOCTORAL_SHORT_TERM, NC, REFER, ",
        "STUDENT_STUDIES, , UNKNOWN, ",
        ", KE, UNKNOWN, ", // open to students, not to staff
        ", DE, MET, ", // open to all
        ", GL, REFER, ",
        ", , UNKNOWN, ",
    })
    void letsTheCountryDecide(
            @Nullable MobilityType type, @Nullable String country, Outcome outcome, @Nullable String pool) {
        var facts = Cases.studies().type(type).hostCountry(country == null ? null : CountryCode.of(country));

        assertThat(Cases.outcome(RuleCode.DESTINATION, facts)).isEqualTo(outcome);
        assertThat(EligibilityRules.pool(CallOfTest.erasmus2024(), facts.build())
                        .map(PoolTerms::code))
                .isEqualTo(Optional.ofNullable(pool));
    }
}
