package eu.mobilitygrants.bulk;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders for many cases and what became of each. */
@Repository
class BulkRuns {

    /** @param cases how many it was ordered for */
    record Run(UUID id, BulkAct act, int cases, UserId orderedBy, Instant orderedAt) {}

    /** @param refused key of the sentence that says why; null: done */
    record Result(
            ApplicationId application,
            int receiptNumber,
            @Nullable String refused) {}

    private final JdbcClient jdbc;

    BulkRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if this very order was given before */
    boolean begin(Run run) {
        return jdbc.sql("""
                        insert into bulk_run (id, act, cases, ordered_by, ordered_at) values (?, ?, ?, ?, ?)
                        on conflict (id) do nothing
                        """)
                        .params(
                                run.id(),
                                run.act().name(),
                                run.cases(),
                                run.orderedBy().value(),
                                run.orderedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void store(UUID run, Result result) {
        jdbc.sql("insert into bulk_result (run_id, application_id, receipt_number, refused) values (?, ?, ?, ?)")
                .param(run)
                .param(result.application().value())
                .param(result.receiptNumber())
                .param(result.refused())
                .update();
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql("select id, act, cases, ordered_by, ordered_at from bulk_run where id = ?")
                .param(id)
                .query(BulkRuns::run)
                .optional();
    }

    /** By receipt number. */
    List<Result> results(UUID run) {
        return jdbc.sql("""
                        select application_id, receipt_number, refused from bulk_result
                         where run_id = ? order by receipt_number
                        """)
                .param(run)
                .query((row, number) -> new Result(
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        row.getInt("receipt_number"),
                        row.getString("refused")))
                .list();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                BulkAct.valueOf(row.getString("act")),
                row.getInt("cases"),
                new UserId(row.getObject("ordered_by", UUID.class)),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant());
    }
}
