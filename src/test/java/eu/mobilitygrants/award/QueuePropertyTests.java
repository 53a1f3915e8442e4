package eu.mobilitygrants.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random histories of a pool. A failure prints its seed and the shortest history found that still fails. */
class QueuePropertyTests {

    private static final int HISTORIES = 3_000;

    /** Another for every run, unless {@code -Dqueue.seed} says which. */
    private static final long SEED = Long.getLong("queue.seed", System.nanoTime());

    @Test
    void theLawsOfTheQueueHoldInRandomHistories() {
        assertThat(firstFlaw(new Settlement())).isEmpty();
    }

    @Test
    void theSameHistoriesCatchASettlementThatForgetsTheUndecidedAhead() {
        var broken = new Settlement() {
            @Override
            boolean suffices(int free, int undecidedAhead) {
                return free > 0;
            }
        };

        assertThat(firstFlaw(broken))
                .hasValueSatisfying(flaw -> assertThat(flaw).contains("undecided one ahead"));
    }

    @Test
    void theSameHistoriesCatchASettlementThatIsOneTooCareful() {
        var broken = new Settlement() {
            @Override
            boolean suffices(int free, int undecidedAhead) {
                return free > undecidedAhead + 1;
            }
        };

        assertThat(firstFlaw(broken))
                .hasValueSatisfying(flaw -> assertThat(flaw).contains("does not get it"));
    }

    private static Optional<String> firstFlaw(Settlement settlement) {
        for (int number = 0; number < HISTORIES; number++) {
            var seed = SEED + number;
            var history = QueueHistory.random(new Random(seed));
            if (history.flaw(settlement).isPresent()) {
                return history.shrunk(settlement)
                        .flaw(settlement)
                        .map(flaw -> "-Dqueue.seed=%d: %s".formatted(seed, flaw));
            }
        }
        return Optional.empty();
    }
}
