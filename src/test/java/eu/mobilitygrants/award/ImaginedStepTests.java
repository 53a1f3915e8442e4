package eu.mobilitygrants.award;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImaginedStepTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "withdraw.12",
                "decline.1",
                "lapse.7",
                "pass.3",
                "refuse.1000000",
                "move.STAFF.STUDENT_PROGRAMME.2",
                "capacity.STAFF.0",
                "order.STAFF.number.none",
                "order.STAFF.group.2026-01-31",
            })
    void whatStandsInAnAddressIsUnderstoodAgain(String text) {
        assertThat(ImaginedStep.parse(text)).map(ImaginedStep::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "withdraw",
                "withdraw.0",
                "withdraw.x",
                "withdraw.1.2",
                "dance.1",
                "move.STAFF.STUDENT.0",
                "move.STAFF.STUDENT.-1",
                "move.STAFF.1",
                "capacity.STAFF.-1",
                "capacity.STAFF.99999999999",
                "order.STAFF.group.2026-02-30",
            })
    void whatIsNoneIsNotGuessedAt(String text) {
        assertThat(ImaginedStep.parse(text)).isEmpty();
    }
}
