package eu.mobilitygrants.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.ConcurrentModel;

@PortalTest
class ChosenCallIT {

    @Autowired
    ChosenCall chosenCall;

    @Autowired
    FundingCalls calls;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isTheFirstUnlessTheAddressSaysOne() {
        var other = CallFixtures.copyOfErasmus2024(jdbc);

        assertThat(chosenCall.of(null))
                .isEqualTo(chosenCall.of(" "))
                .isEqualTo(calls.all().getFirst());
        assertThat(chosenCall.of(other.value()).id()).isEqualTo(other);
        assertThatThrownBy(() -> chosenCall.of("NONE-2000")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void offersNoEndlessListAndTheOneThatIsShownAlways() {
        while (calls.all().size() < ChosenCall.CHOICE + 5) {
            CallFixtures.copyOfErasmus2024(jdbc);
        }
        var page = new ConcurrentModel();
        var shown = calls.all().getLast();

        chosenCall.show(shown, page);

        assertThat((List<?>) page.getAttribute("calls"))
                .hasSize(ChosenCall.CHOICE + 1)
                .last()
                .isEqualTo(shown);
    }
}
