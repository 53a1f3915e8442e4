package eu.mobilitygrants.award;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.call.FundingCalls;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What is replayed is what was, wherever one begins. */
@PortalTest
@Import(AwardFixtures.class)
class PoolHistoryIT {

    @Autowired
    PoolHistory history;

    @Autowired
    ReplayCheckpoints checkpoints;

    @Autowired
    Ledger ledger;

    @Autowired
    CallBooks books;

    @Autowired
    AwardService awards;

    @Autowired
    AwardFixtures fixtures;

    @Autowired
    FundingCalls calls;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    java.time.Clock clock;

    @Test
    void theLastStepIsThePresentAndEveryStepFollowsFromTheOneBefore() {
        var pool = fixtures.staffPool(2);
        var ids = fixtures.submitted(pool.call(), 4);
        fixtures.positive(ids);
        awards.decline(ids[0], fixtures.applicant(ids[0]));
        var terms = calls.terms(pool.call());
        var present = books.of(terms, Moment.now(clock, terms)).getFirst();

        var last = history.at(pool, Integer.MAX_VALUE).orElseThrow();

        assertThat(last.book().grants()).isEqualTo(present.grants());
        assertThat(last.book().queue()).isEqualTo(present.queue());
        assertThat(last.number()).isEqualTo(last.steps());
        for (int number = 2; number <= last.steps(); number++) {
            var step = history.at(pool, number).orElseThrow();
            var expected = history.at(pool, number - 1).orElseThrow().book();
            expected.write(step.entry().step(), step.entry().at());
            assertThat(step.book().grants()).isEqualTo(expected.grants());
            assertThat(step.book().places()).isEqualTo(expected.places());
            assertThat(step.broken()).isEmpty();
        }
    }

    @Test
    void goingOnFromACheckpointIsTheSameAsBeginningAtTheFirstEntry() {
        var pool = fixtures.staffPool(0);
        var officer = fixtures.officer().id();
        for (int size = 0; size < ReplayCheckpoints.EVERY + 3; size++) {
            awards.changeCapacity(pool, size % 2, 1 - size % 2, officer, "To and fro");
        }
        var last = ReplayCheckpoints.EVERY + 4L;

        for (long sequence : new long[] {last, last - 1, ReplayCheckpoints.EVERY, 1, last}) {
            var first = new LedgerReplay();
            ledger.read(pool.call(), 0, sequence, first::take);
            var replay = transaction.execute(status -> checkpoints.upTo(pool.call(), sequence));

            assertThat(replay.entries()).isEqualTo(sequence);
            assertThat(replay.broken()).isEmpty();
            assertThat(replay.lastHash()).isEqualTo(first.lastHash());
            assertThat(replay.book("STAFF").grants())
                    .isEqualTo(first.book("STAFF").grants());
        }
    }
}
