package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conflicts of interest that members declared. */
@Repository
class DeclaredConflicts {

    private final JdbcClient jdbc;

    DeclaredConflicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void declare(ApplicationId application, UserId person, String reason, Instant at) {
        jdbc.sql("""
                        insert into conflict_of_interest (application_id, person_id, reason, declared_at)
                        values (?, ?, ?, ?) on conflict do nothing
                        """)
                .params(application.value(), person.value(), reason, Timestamps.of(at))
                .update();
    }
}
