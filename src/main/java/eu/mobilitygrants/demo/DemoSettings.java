package eu.mobilitygrants.demo;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Profile;

/**
 * How the demonstration runs.
 *
 * @param clock where the portal's clock starts; it runs on from there
 * @param demoFolder keeps the database and the clock between runs
 */
@ConfigurationProperties("portal")
@Profile("demo")
record DemoSettings(OffsetDateTime clock, Path demoFolder) {}
