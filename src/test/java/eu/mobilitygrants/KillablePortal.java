package eu.mobilitygrants;

import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.PeopleFixtures;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The portal in a process of its own, with the clock of the tests, to be killed. Says on its output how far it is. */
public final class KillablePortal {

    /** Asks for one application to be submitted; told as {@code SUBMITTED address}. */
    public static final String SUBMIT = "submit-one";

    private KillablePortal() {}

    public static void main(String[] arguments) {
        var portal = new SpringApplication(MobilityGrantsApplication.class, MovableClock.Configuration.class);
        var context = portal.run(arguments);
        if (Arrays.asList(arguments).contains(SUBMIT)) {
            var applicant = PeopleFixtures.person(context.getBean(JdbcClient.class), "Ada Student");
            ApplicationFixtures.submitted(
                    context.getBean(ApplicationService.class),
                    new CallId("ERASMUS-2024"),
                    applicant.id(),
                    ApplicationFixtures.completeStudent());
            System.out.println("SUBMITTED " + applicant.email());
        }
        System.out.println("READY");
    }
}
