package eu.mobilitygrants.award;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.GrantsLeft;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.shared.ConflictException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Real threads on a real PostgreSQL. */
@PortalTest
@Import(AwardFixtures.class)
class AwardRaceIT {

    @Autowired
    AwardFixtures fixtures;

    @Autowired
    AwardService awards;

    @Autowired
    GrantsLeft grantsLeft;

    @Autowired
    LedgerAudit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Test
    void fiftyConclusionsAtOnceForTheLastTwoGrantsGiveExactlyTwoToTheFirstTwo() throws Exception {
        var pool = fixtures.staffPool(2);
        var ids = fixtures.submitted(pool.call(), 50);

        var refused = atOnce(Stream.of(ids)
                .<Callable<Void>>map(id -> () -> {
                    fixtures.conclude(id, true);
                    return null;
                })
                .toList());

        assertThat(refused).isEmpty();
        assertThat(states(ids))
                .containsExactlyInAnyOrderEntriesOf(Map.of(PlaceState.OFFERED, 2L, PlaceState.RESERVE, 48L));
        assertThat(awards.place(ids[0]).orElseThrow().state()).isEqualTo(PlaceState.OFFERED);
        assertThat(awards.place(ids[1]).orElseThrow().state()).isEqualTo(PlaceState.OFFERED);
        assertThat(audit.verify(pool.call()).holds()).isTrue();
    }

    @Test
    void everyoneWhoHoldsAGrantDecliningAtOncePromotesAsManyOthersWithoutADeadlock() throws Exception {
        var pool = fixtures.staffPool(6);
        var ids = fixtures.submitted(pool.call(), 18);
        fixtures.positive(ids);

        var refused = atOnce(Arrays.stream(ids)
                .<Callable<Void>>map(id -> () -> {
                    if (Arrays.asList(ids).indexOf(id) < 6) {
                        awards.decline(id, fixtures.applicant(id));
                    } else if (Arrays.asList(ids).indexOf(id) < 12) {
                        fixtures.withdraw(id);
                    }
                    return null;
                })
                .toList());

        assertThat(refused).isEmpty();
        assertThat(states(ids))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(PlaceState.DECLINED, 6L, PlaceState.WITHDRAWN, 6L, PlaceState.OFFERED, 6L));
        assertThat(audit.verify(pool.call()).holds()).isTrue();
    }

    @Test
    void acceptAndDeclineAtOnceLeaveOneOfThem() throws Exception {
        var pool = fixtures.staffPool(1);
        var id = fixtures.submitted(pool.call());
        fixtures.conclude(id, true);

        var refused = atOnce(List.<Callable<Void>>of(
                () -> {
                    awards.accept(id, fixtures.applicant(id));
                    return null;
                },
                () -> {
                    awards.decline(id, fixtures.applicant(id));
                    return null;
                }));

        assertThat(refused).hasSize(1);
        assertThat(awards.place(id).orElseThrow().state()).isIn(PlaceState.ACCEPTED, PlaceState.DECLINED);
    }

    @Test
    void twoOfficersWhoMoveTheSameGrantMoveItOnce() throws Exception {
        var from = fixtures.staffPool(3);
        var to = new PoolId(from.call(), "STUDENT_PROGRAMME");
        var officer = fixtures.officer().id();
        var seen = Map.of("STAFF", 3, "STUDENT_PROGRAMME", 8);

        var refused = atOnce(Collections.<Callable<Void>>nCopies(4, () -> {
            awards.moveGrants(from, to, 1, seen, officer, "Demand");
            return null;
        }));

        assertThat(refused)
                .hasSize(3)
                .allSatisfy(refusal ->
                        assertThat(((ConflictException) refusal).messageKey()).isEqualTo("award.conflict.resized"));
        assertThat(grantsLeft.of(from.call()))
                .containsEntry("STAFF", new GrantsLeft.PoolGrants(2, 2))
                .containsEntry("STUDENT_PROGRAMME", new GrantsLeft.PoolGrants(9, 9));
    }

    @Test
    void twoOfficersWhoSetTheNumberOfGrantsDoNotOverwriteEachOther() throws Exception {
        var pool = fixtures.staffPool(3);
        var officer = fixtures.officer().id();

        var refused = atOnce(List.<Callable<Void>>of(
                () -> {
                    awards.changeCapacity(pool, 3, 5, officer, "Two more");
                    return null;
                },
                () -> {
                    awards.changeCapacity(pool, 3, 2, officer, "One fewer");
                    return null;
                }));

        assertThat(refused).hasSize(1);
        assertThat(audit.verify(pool.call()).holds()).isTrue();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // without the lock nobody ever waits
    void theInstantOfAnEntryIsTheOneWhenItsTurnHadComeNotWhenItBeganToWait() throws Exception {
        var pool = fixtures.staffPool(1);
        var id = fixtures.submitted(pool.call());
        var pools = new CountDownLatch(1);
        var moved = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var holder = threads.submit(() -> transaction.execute(status -> {
                jdbc.sql("select code from grant_pool where call_id = ? for update")
                        .param(pool.call().value())
                        .query((row, number) -> row.getString("code"))
                        .list();
                pools.countDown();
                return awaited(moved);
            }));
            pools.await();
            var waiting = threads.submit(() -> fixtures.conclude(id, true));
            while (!somebodyWaitsForAPool()) {
                Thread.onSpinWait();
            }
            clock.advance(Duration.ofMinutes(5));
            moved.countDown();
            holder.get();
            waiting.get();
        } finally {
            clock.reset();
        }

        assertThat(jdbc.sql("select max(at) as at from ledger_entry where call_id = ?")
                        .param(pool.call().value())
                        .query((row, number) -> row.getObject("at", OffsetDateTime.class))
                        .single()
                        .toInstant())
                .isEqualTo(MovableClock.START.plus(Duration.ofMinutes(5)));
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean somebodyWaitsForAPool() {
        return jdbc.sql("""
                        select exists (select 1 from pg_stat_activity
                                        where wait_event_type = 'Lock' and query like '%grant_pool%') as waits
                        """).query((row, number) -> row.getBoolean("waits")).single();
    }

    private Map<PlaceState, Long> states(ApplicationId... ids) {
        return Stream.of(ids)
                .collect(Collectors.groupingBy(
                        id -> awards.place(id).orElseThrow().state(), Collectors.counting()));
    }

    /** Lets every thread stand at the gate before it opens. @return what was thrown */
    private static List<Throwable> atOnce(List<Callable<Void>> calls) throws Exception {
        var ready = new CountDownLatch(calls.size());
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var running = new ArrayList<Future<Void>>();
            for (var call : calls) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    gate.await();
                    return call.call();
                }));
            }
            ready.await();
            gate.countDown();
            var thrown = new ArrayList<Throwable>();
            for (var future : running) {
                try {
                    future.get();
                } catch (java.util.concurrent.ExecutionException failure) {
                    thrown.add(failure.getCause());
                }
            }
            return thrown;
        }
    }
}
