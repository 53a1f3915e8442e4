package eu.mobilitygrants.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the address in {@code portal.first-admin} an admin at start-up, as long as nobody is one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // whoever needs an admin at start-up finds one
class FirstAdmin implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

    private final String address;
    private final JdbcClient jdbc;
    private final People people;
    private final RoleChanges changes;
    private final MailLanguages languages;

    FirstAdmin(
            @Value("${portal.first-admin:}") String address,
            JdbcClient jdbc,
            People people,
            RoleChanges changes,
            MailLanguages languages) {
        this.address = address;
        this.jdbc = jdbc;
        this.people = people;
        this.changes = changes;
        this.languages = languages;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!address.isBlank() && people.withRole(Role.ADMIN).isEmpty()) {
            appoint();
        }
    }

    private void appoint() {
        var before = people.welcome(address, languages.first());
        jdbc.sql("insert into person_role (person_id, role) values (?, 'ADMIN') on conflict do nothing")
                .param(before.id().value())
                .update();
        changes.record(null, before, people.person(before.id()));
        LOG.info("{} is the first admin of this portal", before.email());
    }
}
