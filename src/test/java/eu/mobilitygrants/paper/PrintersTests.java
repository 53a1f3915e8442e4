package eu.mobilitygrants.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PrintersTests {

    private final Printers printers = new Printers(1, Duration.ofMillis(1));

    @Test
    void refuseWhileAllAreInUse() throws IOException {
        printers.use(() -> {
            assertThatThrownBy(() -> printers.use(() -> "second")).isInstanceOf(PaperBusyException.class);
            return "first";
        });

        assertThat(printers.use(() -> "third")).isEqualTo("third");
    }

    @Test
    void areFreeAgainAfterAFailure() throws IOException {
        assertThatThrownBy(() -> printers.use(() -> {
                    throw new IOException("Paper jam");
                }))
                .hasMessage("Paper jam");

        assertThat(printers.use(() -> "next")).isEqualTo("next");
    }
}
