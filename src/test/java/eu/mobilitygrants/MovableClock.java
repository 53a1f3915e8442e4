package eu.mobilitygrants;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The portal's clock in tests: stands still in the open call until a test moves it. */
public final class MovableClock extends Clock {

    /** Monday 6 October 2025, 09:00 in Antwerp. */
    public static final Instant START = Instant.parse("2025-10-06T07:00:00Z");

    private final ZoneId zone;
    private final AtomicReference<Instant> now;

    private MovableClock(ZoneId zone, AtomicReference<Instant> now) {
        this.zone = zone;
        this.now = now;
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    public void reset() {
        now.set(START);
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(other, now);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(ZoneId.of("Europe/Brussels"), new AtomicReference<>(START));
        }
    }
}
