package eu.mobilitygrants.application;

import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The history of each case: who did what and when, written in the transaction that did it. */
@Service
public class CaseHistory {

    /**
     * One step of a case.
     *
     * @param number grows with every entry; what one case's entries are told apart and ordered by
     * @param kind full message key, e.g. {@code application.history.SUBMITTED}
     * @param actor null: the portal itself
     * @param detail what was said or decided, in the words of whoever did; empty if there is nothing to say
     * @param visibleToApplicant whether the applicant reads this entry in the timeline
     */
    public record Entry(
            long number,
            ApplicationId application,
            Instant at,
            @Nullable UserId actor,
            String kind,
            String detail,
            boolean visibleToApplicant) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes part in the caller's transaction and refuses to run without one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            ApplicationId application, @Nullable UserId actor, String kind, String detail, boolean visibleToApplicant) {
        jdbc.sql("""
                        insert into case_history (application_id, at, actor_id, kind, detail, visible_to_applicant)
                        values (:application, :at, :actor, :kind, :detail, :visible)
                        """)
                .param("application", application.value())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actor", actor == null ? null : actor.value())
                .param("kind", kind)
                .param("detail", detail)
                .param("visible", visibleToApplicant)
                .update();
    }

    /** Oldest first. */
    public List<Entry> of(ApplicationId application) {
        return jdbc.sql("select * from case_history where application_id = ? order by id")
                .param(application.value())
                .query(CaseHistory::entry)
                .list();
    }

    /** What was recorded after the entry of that number, oldest first: nothing is missing if the application is locked. */
    public List<Entry> since(ApplicationId application, long number) {
        return jdbc.sql("select * from case_history where application_id = ? and id > ? order by id")
                .params(application.value(), number)
                .query(CaseHistory::entry)
                .list();
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        var actor = row.getObject("actor_id", UUID.class);
        return new Entry(
                row.getLong("id"),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                actor == null ? null : new UserId(actor),
                row.getString("kind"),
                row.getString("detail"),
                row.getBoolean("visible_to_applicant"));
    }
}
