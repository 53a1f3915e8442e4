package eu.mobilitygrants.trace;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down who looked at what. Each look is one statement, and a transaction of its own where there is none. */
@Component
public class Trace {

    /** The same person at the same thing again within this time is one look: a page reloaded, a part that renews itself. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Trace(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param application null where it is about no single case
     * @param detail what of it, such as the code of a document; at most 200 characters are kept
     */
    public void looked(Person person, Looked what, @Nullable ApplicationId application, String detail) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("""
                        insert into access_trace (at, person_id, roles, what, application_id, detail)
                        select :at, :person, :roles, :what, :application, :detail
                         where :always or not exists (
                               select 1 from access_trace t
                                where t.person_id = :person and t.at > :since and t.what = :what and t.roles = :roles
                                  and t.application_id is not distinct from :application and t.detail = :detail)
                        """)
                .param("at", now)
                .param("since", now.minus(ONE_LOOK))
                .param("person", person.id().value())
                .param("roles", roles(person))
                .param("what", what.name())
                .param("application", application == null ? null : application.value(), java.sql.Types.OTHER)
                .param("detail", detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail)
                .param("always", what.alwaysCounts())
                .update();
    }

    private static String roles(Person person) {
        return person.roles().stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }
}
