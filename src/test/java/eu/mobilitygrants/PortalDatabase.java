package eu.mobilitygrants;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL 18 that tests run on: a container where a container engine answers, the embedded one otherwise. Chosen
 * here and nowhere else; the log says which.
 */
public final class PortalDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(PortalDatabase.class);

    private static final Map<String, String> PROPERTIES = start();

    private PortalDatabase() {}

    /** {@code spring.datasource.*} of the run's database. */
    public static Map<String, String> properties() {
        return PROPERTIES;
    }

    /** A new, empty database beside it, for a context that others must not write in. @return its address */
    public static String another(String name) {
        var url = String.valueOf(PROPERTIES.get("spring.datasource.url"));
        try (var connection = DriverManager.getConnection(
                        url,
                        PROPERTIES.get("spring.datasource.username"),
                        PROPERTIES.get("spring.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException("No database of the name " + name, failure);
        }
        return url.replaceFirst("(://[^/]+/)[^?]+", "$1" + name);
    }

    private static Map<String, String> start() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            LOG.info("Tests run on PostgreSQL in a container (Testcontainers)");
            return container();
        }
        LOG.info("Tests run on the embedded PostgreSQL: no container engine answers");
        return embedded();
    }

    @SuppressWarnings("resource") // stopped when the test run ends
    private static Map<String, String> container() {
        var postgres =
                new PostgreSQLContainer("postgres:18-alpine").withCommand("postgres", "-c", "max_connections=200");
        postgres.start();
        SpringApplication.getShutdownHandlers().add(postgres::stop); // after the contexts that use it
        return Map.of(
                "spring.datasource.url", postgres.getJdbcUrl(),
                "spring.datasource.username", postgres.getUsername(),
                "spring.datasource.password", postgres.getPassword());
    }

    @SuppressWarnings("resource") // stopped by its own shutdown hook
    private static Map<String, String> embedded() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
            return Map.of(
                    "spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"),
                    "spring.datasource.username", "postgres",
                    "spring.datasource.password", "");
        } catch (IOException failure) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", failure);
        }
    }
}
