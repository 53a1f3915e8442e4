package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The latest submission of every application of a call that is still submitted, a page at a time: however many there are. */
@Repository
public class SubmissionPages {

    private static final int SIZE = 200;

    private final JdbcClient jdbc;

    SubmissionPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their receipt numbers. @param after a receipt number; 0 for the first page. Empty behind the last. */
    public List<SubmittedApplication> after(CallId call, int after) {
        return jdbc.sql("""
                        select s.call_id, s.call_version, s.number, s.application_id, s.submitted_at, s.content, s.sha256
                          from application_submission s
                          join application a on a.id = s.application_id
                               and a.status = 'SUBMITTED' and a.receipt_number = s.number
                         where s.call_id = ? and s.number > ? order by s.number limit ?
                        """)
                .params(call.value(), after, SIZE)
                .query(Submissions::submitted)
                .list();
    }
}
