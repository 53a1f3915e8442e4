package eu.mobilitygrants.notification;

import eu.mobilitygrants.KillablePortal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A portal that runs in a process of its own until it is killed. */
final class PortalProcess implements AutoCloseable {

    private static final int START_SECONDS = 180;

    private final Process process;
    private final LinkedBlockingQueue<String> output = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();

    private PortalProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(output::add));
    }

    static PortalProcess start(Map<String, String> properties, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                KillablePortal.class.getName()));
        properties.forEach((key, value) -> command.add("--%s=%s".formatted(key, value)));
        command.addAll(List.of(arguments));
        return new PortalProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits for a line that begins so. @return what follows */
    String await(String beginning) throws InterruptedException {
        while (true) {
            var line = output.poll(START_SECONDS, TimeUnit.SECONDS);
            if (line == null || (!process.isAlive() && output.isEmpty())) {
                throw new AssertionError("The portal never said %s:%n%s".formatted(beginning, String.join("\n", seen)));
            }
            seen.add(line);
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length()).strip();
            }
        }
    }

    /** As {@code kill -9} does: nothing in it gets a chance to finish. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
