package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.Allowed;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.UserId;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may do what with exceptions: officers grant and revoke, auditors read. Nobody has to do with one of their own, or of a
 * person of whose case in the same call they are kept out.
 */
@Component
class WaiverPermissions {

    /** Holds for waivers {@code w} that the person of parameter {@code reader} may know of. */
    static final String OPEN_TO_READER = """
            w.person_id <> :reader and not exists (
                select 1 from application a join kept_out k on k.application_id = a.id
                 where a.applicant_id = w.person_id and a.call_id = w.call_id and k.person_id = :reader)
            """;

    enum Action implements Allowed {
        READ_WAIVERS(Role.OFFICER, Role.AUDITOR),
        GRANT_WAIVERS(Role.OFFICER);

        private final Set<Role> roles;

        Action(Role... roles) {
            this.roles = Set.of(roles);
        }

        @Override
        public Set<Role> roles() {
            return roles;
        }
    }

    private final JdbcClient jdbc;

    WaiverPermissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether a conflict of interest keeps somebody from deciding on this person. Before anything is submitted, that the
     * person names them as supervisor is enough.
     */
    boolean isKeptOut(UserId reader, UserId person, CallId call) {
        return reader.equals(person)
                || jdbc.sql("""
                        select exists (
                            select 1 from application a join kept_out k on k.application_id = a.id
                             where a.applicant_id = :person and a.call_id = :call and k.person_id = :reader)
                        or exists (
                            select 1 from application a join person r on r.id = :reader
                             where a.applicant_id = :person and a.call_id = :call and a.status = 'DRAFT'
                               and lower(a.content::json #>> '{applicant,supervisorEmail}') = r.email) as kept_out
                        """)
                        .param("reader", reader.value())
                        .param("person", person.value())
                        .param("call", call.value())
                        .query((row, number) -> row.getBoolean("kept_out"))
                        .single();
    }
}
