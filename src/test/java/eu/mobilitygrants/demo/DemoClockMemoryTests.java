package eu.mobilitygrants.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockMemoryTests {

    private static final Instant START = Instant.parse("2025-10-06T07:00:00Z");
    private static final Instant STOPPED = Instant.parse("2025-10-13T07:30:00Z");

    @TempDir
    private Path folder;

    @Test
    void beginsAtTheConfiguredStart() {
        assertThat(memory(START).resume()).isEqualTo(START);
    }

    @Test
    void goesOnWhereItStoppedAndNeverBefore() {
        memory(START).keep(STOPPED);

        assertThat(memory(START).resume()).isBetween(STOPPED, STOPPED.plus(DemoClockKeeper.INTERVAL));
    }

    @Test
    void forgetsWhereItStoppedOnceAnotherStartIsConfigured() {
        memory(START).keep(STOPPED);
        var january = Instant.parse("2026-01-15T08:00:00Z");

        assertThat(memory(january).resume()).isEqualTo(january);
    }

    private DemoClockMemory memory(Instant start) {
        return new DemoClockMemory(folder.resolve("demo").resolve("clock"), start);
    }
}
