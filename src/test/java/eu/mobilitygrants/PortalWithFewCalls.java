package eu.mobilitygrants;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A portal with a database of its own: an institution has a few calls, and not the hundreds that the tests of a run make. */
@PortalTest
public abstract class PortalWithFewCalls {

    /** Of the classes below this one: after the surroundings that it changes. */
    public static final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.datasource.url=" + PortalDatabase.another("few_calls"))
                    .applyTo(context);
        }
    }
}
