package eu.mobilitygrants.demo;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Notes every few seconds, and when the portal stops, how far the demonstration's clock has come. A clock that fell back at
 * the next start would put what people did meanwhile into the future.
 */
@Component
@Profile("demo")
class DemoClockKeeper {

    /** What a portal that is killed may have lost of its clock. */
    static final Duration INTERVAL = Duration.ofSeconds(5);

    private final DemoClock clock;
    private final DemoClockMemory memory;
    private final ScheduledExecutorService notes = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("demo-clock").daemon().factory());

    DemoClockKeeper(DemoClock clock, DemoClockMemory memory) {
        this.clock = clock;
        this.memory = memory;
    }

    /** From now on; not before, since the clock stands in the past while the first cases are told. */
    void start() {
        note();
        notes.scheduleWithFixedDelay(this::note, INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (!notes.shutdownNow().isEmpty()) { // never started, nothing to note: the clock may stand in the past
            note();
        }
    }

    private void note() {
        memory.keep(clock.instant());
    }
}
