package eu.mobilitygrants.award;

import eu.mobilitygrants.award.LedgerVerification.Break;
import eu.mobilitygrants.call.PoolId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The history of a pool, gone through step by step. What the pool was at a step is not looked up but replayed: from the
 * call's first ledger entry to that step's, each checked against the one before it.
 */
@Component
class PoolHistory {

    /** Steps told before and after the one that is looked at. */
    private static final int AROUND = 3;

    /**
     * A pool just after one of its steps.
     *
     * @param number of the step among those of its pool, from 1
     * @param steps how many there are
     * @param book as the entries make it
     * @param around the steps before and after it, itself among them
     * @param first number of the first of these
     * @param broken the first entry so far that does not fit; after it nothing was replayed
     */
    record Snapshot(
            int number,
            int steps,
            LedgerEntry entry,
            PoolBook book,
            List<LedgerEntry> around,
            int first,
            Instant began,
            Instant ended,
            Optional<Break> broken) {}

    private final JdbcClient jdbc;
    private final ReplayCheckpoints checkpoints;

    PoolHistory(JdbcClient jdbc, ReplayCheckpoints checkpoints) {
        this.jdbc = jdbc;
        this.checkpoints = checkpoints;
    }

    /** Empty if nothing has happened yet. @param asked number of the step; those beyond the ends are the ends */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Snapshot> at(PoolId pool, int asked) {
        var span = span(pool);
        if (span.steps() == 0) {
            return Optional.empty();
        }
        int number = Math.clamp(asked, 1, span.steps());
        int first = Math.max(1, number - AROUND);
        var around = entries(pool, first, AROUND + 1 + number - first);
        var entry = around.get(number - first);
        var replay = checkpoints.upTo(pool.call(), entry.sequence());
        return Optional.of(new Snapshot(
                number,
                span.steps(),
                entry,
                replay.book(pool.code()),
                around,
                first,
                span.began(),
                span.ended(),
                replay.broken()));
    }

    /** Number of the last step up to and including this instant; the first if it lies before it. */
    int stepAt(PoolId pool, Instant at) {
        return jdbc.sql("select count(*) as steps from ledger_entry where call_id = ? and pool = ? and at <= ?")
                .param(pool.call().value())
                .param(pool.code())
                .param(PoolStore.utc(at))
                .query((row, number) -> Math.max(1, row.getInt("steps")))
                .single();
    }

    private record Span(int steps, Instant began, Instant ended) {}

    private Span span(PoolId pool) {
        return jdbc.sql("""
                        select count(*) as steps, coalesce(min(at), now()) as began, coalesce(max(at), now()) as ended
                          from ledger_entry where call_id = ? and pool = ?
                        """)
                .params(pool.call().value(), pool.code())
                .query((row, number) -> new Span(
                        row.getInt("steps"),
                        row.getObject("began", OffsetDateTime.class).toInstant(),
                        row.getObject("ended", OffsetDateTime.class).toInstant()))
                .single();
    }

    private List<LedgerEntry> entries(PoolId pool, int first, int count) {
        return jdbc.sql("""
                        select * from ledger_entry where call_id = ? and pool = ? order by sequence offset ? limit ?
                        """)
                .params(pool.call().value(), pool.code(), first - 1, count)
                .query(Ledger::entry)
                .list();
    }
}
