package eu.mobilitygrants.journey;

import eu.mobilitygrants.PortalDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Journeys have a database of their own: pages list the people of an institution, and not the thousands of all other tests. */
final class JourneyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.datasource.url=" + PortalDatabase.another("journeys"))
                .applyTo(context);
    }
}
