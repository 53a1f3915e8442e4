package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes exceptions into the histories of the cases they concern: what was submitted once and stands to be submitted again. A
 * draft that never was has no history yet; its submission tells of the waiver it used.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WaiverHistory {

    private static final String CONCERNED = """
            select a.id from application a
             where a.applicant_id = ? and a.call_id = ? and a.status = 'DRAFT'
               and exists (select 1 from application_submission s where s.application_id = a.id)
             order by a.id
            """;

    private final JdbcClient jdbc;
    private final CaseHistory history;

    WaiverHistory(JdbcClient jdbc, CaseHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** Applications are locked before anything that depends on them. */
    void lock(UserId person, CallId call) {
        concerned(person, call, " for update");
    }

    void record(UserId person, CallId call, UserId officer, String kind, String detail) {
        concerned(person, call, "").forEach(application -> history.record(application, officer, kind, detail, true));
    }

    private List<ApplicationId> concerned(UserId person, CallId call, String lock) {
        return jdbc.sql(CONCERNED + lock)
                .params(person.value(), call.value())
                .query((row, number) -> new ApplicationId(row.getObject("id", UUID.class)))
                .list();
    }
}
