package eu.mobilitygrants;

import eu.mobilitygrants.partner.ExampleHost;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole portal on a real PostgreSQL, a real SMTP server and a clock that tests may move. One context serves all such
 * tests of a run: a test makes a call and people of its own and leaves the clock as it was.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = PortalSurroundings.class)
@Import({MovableClock.Configuration.class, CountedStatements.Configuration.class, ExampleHost.Configuration.class})
@ActiveProfiles("test")
public @interface PortalTest {}
