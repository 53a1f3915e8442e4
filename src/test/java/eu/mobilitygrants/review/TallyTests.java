package eu.mobilitygrants.review;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.Criterion;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTests {

    private static final Optional<String> OFFICE = Optional.of("EDUCATION_OFFICE");

    @ParameterizedTest(name = "{0} and {1} points of 10 each: positive {2}")
    @CsvSource({
        "6, 6, true", // 60 %: equal passes
        "7, 5, true", // the mean counts, not each
        "6, 5, false", // 55 %
        "10, 1, false", // 55 % from far apart
        "10, 2, true",
        "0, 0, false",
        "10, 10, true",
    })
    void proposesOnTheMeanFromThePassLineOn(int first, int second, boolean positive) {
        var tally = Tally.of(scale(1, 1), List.of(given("EDUCATION_OFFICE", first), given("PUBLIC_HEALTH", second)));

        assertThat(tally.proposal()).contains(positive);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3} %, positive {4}")
    @CsvSource({
        "6, 6, 6, 60.00, true",
        "6, 6, 5, 56.66, false", // cut, not rounded
        "9, 9, 0, 60.00, true",
    })
    void takesTheMeanOfAllAssessmentsWithoutRoundingUpToTheLine(
            int first, int second, int third, String percent, boolean positive) {
        var tally = Tally.of(
                scale(1, 1),
                List.of(
                        given("EDUCATION_OFFICE", first),
                        given("PUBLIC_HEALTH", second),
                        given("PUBLIC_HEALTH", third)));

        assertThat(tally.percent()).isEqualByComparingTo(percent);
        assertThat(tally.proposal()).contains(positive);
    }

    @ParameterizedTest(name = "weights {0} and {1}, points {2} and {3}: positive {4}")
    @CsvSource({
        "2, 1, 4, 1, true", // 9 of 15
        "1, 2, 4, 1, false", // 6 of 15
        "2, 1, 3, 3, true", // 9 of 15
        "3, 1, 3, 2, false", // 11 of 20
        "3, 1, 3, 3, true", // 12 of 20
    })
    void weighsTheCriteria(int firstWeight, int secondWeight, int first, int second, boolean positive) {
        var one = assessment("EDUCATION_OFFICE", first, second);
        var other = assessment("PUBLIC_HEALTH", first, second);

        var tally = Tally.of(scale(firstWeight, secondWeight), List.of(one, other));

        assertThat(tally.proposal()).contains(positive);
    }

    @ParameterizedTest(name = "{0}: quorum {1}")
    @CsvSource({
        "EDUCATION_OFFICE, false",
        "EDUCATION_OFFICE EDUCATION_OFFICE, false", // two assessments, one unit
        "PUBLIC_HEALTH CLINICAL_SCIENCES, false", // two units, the office not among them
        "PUBLIC_HEALTH CLINICAL_SCIENCES BIOMEDICAL_SCIENCES, false",
        "EDUCATION_OFFICE PUBLIC_HEALTH, true",
        "PUBLIC_HEALTH PUBLIC_HEALTH EDUCATION_OFFICE, true",
    })
    void hasQuorumWithEnoughUnitsAndTheOneThatMustBeThere(String units, boolean quorum) {
        var given = Arrays.stream(units.split(" ")).map(unit -> given(unit, 10)).toList();

        var tally = Tally.of(scale(1, 1), given);

        assertThat(tally.quorum()).isEqualTo(quorum);
        assertThat(tally.proposal().isPresent()).isEqualTo(quorum);
    }

    @Test
    void needsOnlyDifferentUnitsWhereTheApplicantWorksInTheOneThatMustBeThere() {
        var scale = new Scale(criteria(1, 1), 5, 60, 2, Optional.empty());

        assertThat(Tally.of(scale, List.of(given("PUBLIC_HEALTH", 6), given("CLINICAL_SCIENCES", 6)))
                        .quorum())
                .isTrue();
        assertThat(Tally.of(scale, List.of(given("PUBLIC_HEALTH", 6), given("PUBLIC_HEALTH", 6)))
                        .quorum())
                .isFalse();
    }

    @Test
    void proposesNothingWithoutAssessments() {
        var tally = Tally.of(scale(1, 1), List.of());

        assertThat(tally.proposal()).isEmpty();
        assertThat(tally.percent()).isEqualByComparingTo("0");
    }

    /** {@code points} of the 10 that two criteria of 5 give. */
    private static Assessment given(String unit, int points) {
        return assessment(unit, Math.min(points, 5), Math.max(points - 5, 0));
    }

    private static Assessment assessment(String unit, int first, int second) {
        return new Assessment(
                new UserId(UUID.randomUUID()),
                unit,
                1,
                Instant.EPOCH,
                Map.of("ONE", new Assessment.Score(first, "why"), "TWO", new Assessment.Score(second, "why")));
    }

    private static Scale scale(int firstWeight, int secondWeight) {
        return new Scale(criteria(firstWeight, secondWeight), 5, 60, 2, OFFICE);
    }

    private static List<Criterion> criteria(int firstWeight, int secondWeight) {
        return List.of(
                new Criterion(Audience.STAFF, "ONE", firstWeight), new Criterion(Audience.STAFF, "TWO", secondWeight));
    }
}
