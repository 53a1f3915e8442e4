package eu.mobilitygrants.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Remembers between runs how far the demonstration's clock has come, in a file beside its database. Another configured
 * start forgets it.
 */
record DemoClockMemory(Path file, Instant configuredStart) {

    /** Where the clock goes on: surely not before where it stopped, or at the configured start. */
    Instant resume() {
        try {
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            return lines.size() == 2 && Instant.parse(lines.getFirst()).equals(configuredStart)
                    ? Instant.parse(lines.getLast()).plus(DemoClockKeeper.INTERVAL)
                    : configuredStart;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }

    void keep(Instant now) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, List.of(configuredStart.toString(), now.toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file, failure);
        }
    }
}
