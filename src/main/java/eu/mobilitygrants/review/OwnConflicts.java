package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody declared: told by the receipt number, which is public, and never by whose case it is. */
@Repository
class OwnConflicts {

    /** @param concluded the case is: nothing can be taken back any more */
    record Line(
            UUID id,
            String call,
            int receiptNumber,
            DeclaredKind kind,
            String reason,
            Instant declaredAt,
            @Nullable LocalDate lastDay,
            @Nullable Instant endedAt,
            boolean concluded) {}

    private final JdbcClient jdbc;

    OwnConflicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<Line> of(UserId person) {
        return jdbc.sql("""
                        select x.*, c.call_id, c.receipt_number, c.phase = 'CONCLUDED' as concluded
                          from conflict_of_interest x join review_case c on c.application_id = x.application_id
                         where x.person_id = ? and x.recorded_by is null order by x.declared_at desc, x.id limit 100
                        """)
                .param(person.value())
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("call_id"),
                        row.getInt("receipt_number"),
                        DeclaredKind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        Timestamps.at(row, "declared_at"),
                        row.getObject("last_day", LocalDate.class),
                        Timestamps.ifAt(row, "ended_at").orElse(null),
                        row.getBoolean("concluded")))
                .list();
    }
}
