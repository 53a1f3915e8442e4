package eu.mobilitygrants.journey;

import eu.mobilitygrants.PortalSurroundings;
import eu.mobilitygrants.PortalTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.ContextConfiguration;

/**
 * A way through the portal in a real browser; its methods ask for a {@link Stage}. Told as skipped only where there is no
 * Chromium at all.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalTest
@ContextConfiguration(initializers = {PortalSurroundings.class, JourneyDatabase.class})
@ExtendWith(StageSetting.class)
@EnabledIf(
        value = "eu.mobilitygrants.journey.Journey$Condition#chromiumIsHere",
        disabledReason = "There is no Chromium on this machine")
@interface Journey {

    /** Whether journeys can be made at all. */
    final class Condition {

        private Condition() {}

        static boolean chromiumIsHere() {
            return Chromium.program().isPresent();
        }
    }
}
