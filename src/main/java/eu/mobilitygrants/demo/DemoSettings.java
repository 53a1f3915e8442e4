package eu.mobilitygrants.demo;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the demonstration runs.
 *
 * @param clock where the portal's clock starts; it runs on from there
 * @param demoFolder keeps the database and the clock between runs
 */
@ConfigurationProperties("portal")
record DemoSettings(OffsetDateTime clock, Path demoFolder) {}
