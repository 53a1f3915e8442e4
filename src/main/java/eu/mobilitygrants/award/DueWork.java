package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.PoolId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the calendar brings: offers that lapse, reservations that end. Each in a transaction of its own. */
@Component
class DueWork {

    private record Due(ApplicationId application, PoolId pool) {}

    /** Long enough for any outage, short enough to ask of few. */
    private static final Duration PASSED_OVER_LATELY = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Standings standings;
    private final ApplicationService applications;
    private final BookKeeper books;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueWork(
            JdbcClient jdbc,
            Standings standings,
            ApplicationService applications,
            BookKeeper books,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.applications = applications;
        this.books = books;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One offer that cannot lapse does not keep the others. @throws RuntimeException the first failure, after the last offer */
    int lapseOffers() {
        int lapsed = 0;
        RuntimeException failure = null;
        for (var due : dueOffers()) {
            try {
                if (Objects.requireNonNull(transaction.execute(status -> lapse(due)))) {
                    lapsed++;
                }
            } catch (RuntimeException failed) {
                failure = first(failure, failed);
            }
        }
        if (failure != null) {
            throw failure;
        }
        return lapsed;
    }

    private static RuntimeException first(@Nullable RuntimeException earlier, RuntimeException failed) {
        if (earlier == null) {
            return failed;
        }
        earlier.addSuppressed(failed);
        return earlier;
    }

    private List<Due> dueOffers() {
        return jdbc.sql("""
                        select application_id, call_id, pool_code from mobility_grant
                         where state = 'OFFERED' and answer_by <= ? order by answer_by, application_id
                        """)
                .param(PoolStore.utc(clock.instant()))
                .query((row, number) -> new Due(
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        new PoolId(new CallId(row.getString("call_id")), row.getString("pool_code"))))
                .list();
    }

    /** The offer may have been answered since the list was read: only what is still due under the lock lapses. */
    private boolean lapse(Due due) {
        applications.lock(due.application());
        var held = held(due);
        books.happen(due.pool().call(), List.of(due.pool().code()), null, Answer.lapsed(due.application()));
        if (!held || held(due)) {
            return false;
        }
        applications.close(due.application());
        return true;
    }

    private boolean held(Due due) {
        return jdbc.sql("select 1 from mobility_grant where application_id = ?")
                .param(due.application().value())
                .query((row, number) -> row.getInt(1))
                .optional()
                .isPresent();
    }

    /**
     * Whoever was passed over has no case any more that could stand in the way of another application. Not done where it
     * happens: there the pool is locked already, and applications come before pools.
     */
    void closePassedOver() {
        jdbc.sql("select distinct application_id from queue_place where state = 'SKIPPED' and since > ?")
                .param(PoolStore.utc(clock.instant().minus(PASSED_OVER_LATELY)))
                .query((row, number) -> new ApplicationId(row.getObject("application_id", UUID.class)))
                .list()
                .forEach(id -> transaction.executeWithoutResult(status -> closeUnlessSubmittedAgain(id)));
    }

    private void closeUnlessSubmittedAgain(ApplicationId id) {
        applications.lock(id);
        if (standings.spots(id).stream().noneMatch(Standings.Spot::live)) {
            applications.close(id);
        }
    }

    int endReservations() {
        var ended = jdbc.sql("""
                        select p.call_id, p.code from grant_pool p
                         where p.reserved_until <= ?
                           and exists (select 1 from mobility_grant g
                                        where g.call_id = p.call_id and g.pool_code = p.code and g.state = 'FREE')
                           and exists (select 1 from queue_place q
                                        where q.call_id = p.call_id and q.pool_code = p.code and q.state = 'WAITING')
                         order by p.call_id, p.code
                        """)
                .param(LocalDate.now(clock))
                .query((row, number) -> new PoolId(new CallId(row.getString("call_id")), row.getString("code")))
                .list();
        ended.forEach(pool -> transaction.executeWithoutResult(
                status -> books.happen(pool.call(), List.of(pool.code()), null, Happening.nothing())));
        return ended.size();
    }
}
