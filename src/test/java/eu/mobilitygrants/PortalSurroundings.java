package eu.mobilitygrants;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/** Points a test context at the run's database and SMTP server. */
@Order(0) // before what a single test changes of it
public final class PortalSurroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** A real SMTP server on a free port of this machine, one for the whole run. */
    public static final GreenMail MAIL = startMail();

    private static GreenMail startMail() {
        var mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        return mail;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(PortalDatabase.properties())
                .and(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + MAIL.getSmtp().getPort(),
                        "server.servlet.session.cookie.secure=false",
                        "portal.jobs.recurring=false")
                .applyTo(context);
    }
}
