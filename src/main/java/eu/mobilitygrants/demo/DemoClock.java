package eu.mobilitygrants.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The portal's clock in the demonstration: ticks like any other, but was set, and can be moved forward. */
final class DemoClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> ahead;

    private DemoClock(Clock real, AtomicReference<Duration> ahead) {
        this.real = real;
        this.ahead = ahead;
    }

    static DemoClock startingAt(Instant start, ZoneId zone) {
        var real = Clock.system(zone);
        return new DemoClock(real, new AtomicReference<>(Duration.between(real.instant(), start)));
    }

    /** @throws IllegalArgumentException for a step back: what happened would then lie in the future */
    void moveForward(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("The clock is not moved back by " + step);
        }
        ahead.updateAndGet(present -> present.plus(step));
    }

    /** Sets the clock for the making of the first cases, which lie before the start. */
    void set(Instant instant) {
        ahead.set(Duration.between(real.instant(), instant));
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone), ahead);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }
}
