package eu.mobilitygrants.demo;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;

/**
 * Keeps the demonstration away from real data: it never starts on a configured database, and not from the production jar,
 * which does not carry the embedded one.
 */
class DemoGuard implements EnvironmentPostProcessor {

    private static final String EMBEDDED = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            return;
        }
        if (environment.containsProperty("spring.datasource.url")) {
            throw new DemoRefusedException("a database is configured (spring.datasource.url), and the demonstration"
                    + " fills its database with invented people who can sign in by one click");
        }
        if (!ClassUtils.isPresent(EMBEDDED, null)) {
            throw new DemoRefusedException("the embedded PostgreSQL is not part of this jar");
        }
    }
}
