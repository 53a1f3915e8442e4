package eu.mobilitygrants.journey;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.partner.RegisterFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running portal as one journey meets it: a call of its own, people of its own, and a window for each of them. */
final class Stage implements AutoCloseable {

    private final ApplicationContext portal;
    private final String home;
    private final List<Visitor> visitors = new ArrayList<>();

    Stage(ApplicationContext portal) {
        this.portal = portal;
        this.home = "http://localhost:" + portal.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** A service of the portal, for the steps that are not the point of a journey. */
    <T> T service(Class<T> type) {
        return portal.getBean(type);
    }

    /** @param capacities pool code → grants where it differs from the delivered call */
    CallId call(Map<String, Integer> capacities) {
        return CallFixtures.copyOfErasmus2024(service(JdbcClient.class), capacities);
    }

    /** The register holds a real issue of the list. */
    void fillRegister() {
        RegisterFixtures.fill(portal);
    }

    Person person(String name, Role... roles) {
        return PeopleFixtures.person(service(JdbcClient.class), name, roles);
    }

    Person assessor(String name, @Nullable String unit) {
        return PeopleFixtures.person(service(JdbcClient.class), name, unit, Role.ASSESSOR);
    }

    /** An address of somebody whom the portal does not know yet. */
    static String newAddress(String name) {
        return "%s.%s@example.org".formatted(name, UUID.randomUUID());
    }

    /** Somebody comes to the portal, not signed in. */
    Visitor visitor(Window window) {
        var visitor = new Visitor(window, home, service(MessageSource.class));
        visitors.add(visitor);
        return visitor;
    }

    /** A person comes to the portal and signs in. */
    Visitor signedIn(Person person, Window window) {
        return visitor(window).open("/sign-in").signIn(person.email());
    }

    void keepPictures(String name) {
        for (var number = 0; number < visitors.size(); number++) {
            visitors.get(number).picture(name + "-" + number);
        }
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::close);
        service(MovableClock.class).reset();
    }
}
