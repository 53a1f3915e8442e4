package eu.mobilitygrants.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL 18 started by the portal itself, its data kept in a folder between runs. */
final class EmbeddedDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static EmbeddedDatabase startIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        stopOrphan(folder);
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        LOG.info("Embedded PostgreSQL with its data in {}", folder);
        return new EmbeddedDatabase(postgres);
    }

    /** A portal that was killed leaves its database server behind, which still holds the folder: it is asked to stop. */
    private static void stopOrphan(Path folder) throws IOException {
        var pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (server.isPresent()) {
            LOG.info("Stopping the database server that an earlier run left behind");
            stop(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static void stop(ProcessHandle server) throws IOException {
        server.destroy();
        try {
            server.onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException failure) {
            throw new IOException(
                    "The database server of an earlier run does not stop: process " + server.pid(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for process " + server.pid(), interrupted);
        }
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    void close() throws IOException {
        postgres.close();
    }
}
