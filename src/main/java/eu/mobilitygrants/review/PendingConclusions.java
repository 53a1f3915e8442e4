package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The conclusions that wait for their publication, at most one for each case. */
@Repository
public class PendingConclusions {

    private final JdbcClient jdbc;

    PendingConclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these cases are concluded and not yet published. In one statement, for a page of a list. */
    public Set<ApplicationId> among(Collection<ApplicationId> cases) {
        return new HashSet<>(jdbc.sql("select application_id from pending_conclusion where application_id = any(?)")
                .param(cases.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query((row, number) -> application(row))
                .list());
    }

    Optional<PendingConclusion> of(ApplicationId application) {
        return jdbc.sql("select * from pending_conclusion where application_id = ?")
                .param(application.value())
                .query((row, number) -> pending(row))
                .optional();
    }

    /** Whose conclusions a committee has not published yet, by receipt number. */
    List<ApplicationId> applications(CallId call, Audience audience) {
        return jdbc.sql("""
                        select p.application_id from pending_conclusion p
                          join review_case c on c.application_id = p.application_id
                         where c.call_id = ? and c.audience = ? order by c.receipt_number
                        """)
                .params(call.value(), audience.name())
                .query((row, number) -> application(row))
                .list();
    }

    private static ApplicationId application(ResultSet row) throws SQLException {
        return new ApplicationId(row.getObject("application_id", UUID.class));
    }

    static PendingConclusion pending(ResultSet row) throws SQLException {
        return new PendingConclusion(
                application(row),
                row.getInt("receipt_number"),
                row.getObject("mark", UUID.class),
                row.getBoolean("positive"),
                row.getBoolean("proposal"),
                row.getBigDecimal("percent"),
                row.getString("basis"),
                row.getString("reason"),
                Optional.ofNullable(row.getString("against_proposal")),
                Optional.ofNullable(row.getObject("meeting_id", UUID.class)).map(MeetingId::new),
                new UserId(row.getObject("recorded_by", UUID.class)),
                Timestamps.at(row, "recorded_at"));
    }

    /** Stores the first one or replaces it. */
    void store(PendingConclusion pending) {
        jdbc.sql("""
                        insert into pending_conclusion (application_id, receipt_number, mark, positive, proposal, percent,
                                                        basis, reason, against_proposal, meeting_id, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (application_id) do update
                           set receipt_number = excluded.receipt_number, mark = excluded.mark,
                               positive = excluded.positive, proposal = excluded.proposal, percent = excluded.percent,
                               basis = excluded.basis, reason = excluded.reason,
                               against_proposal = excluded.against_proposal, meeting_id = excluded.meeting_id,
                               recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                        """)
                .param(pending.application().value())
                .param(pending.receiptNumber())
                .param(pending.mark())
                .param(pending.positive())
                .param(pending.proposal())
                .param(pending.percent())
                .param(pending.basis())
                .param(pending.reason())
                .param(pending.againstProposal().orElse(null))
                .param(10, pending.meeting().map(MeetingId::value).orElse(null), Types.OTHER)
                .param(pending.recordedBy().value())
                .param(Timestamps.of(pending.recordedAt()))
                .update();
    }

    /** @return whether there was one */
    boolean remove(ApplicationId application) {
        return jdbc.sql("delete from pending_conclusion where application_id = ?")
                        .param(application.value())
                        .update()
                == 1;
    }
}
