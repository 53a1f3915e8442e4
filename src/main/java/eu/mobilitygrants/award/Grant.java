package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One grant of a pool.
 *
 * @param number unique within the pool; not reused for another grant while this one exists
 * @param holder null while free
 * @param answerBy while offered: the offer lapses at this instant
 */
record Grant(
        int number,
        State state,
        @Nullable ApplicationId holder,
        @Nullable Instant answerBy,
        Instant since) {

    enum State {
        FREE,
        OFFERED,
        ACCEPTED
    }

    static Grant free(int number, Instant since) {
        return new Grant(number, State.FREE, null, null, since);
    }

    Grant offeredTo(ApplicationId application, Instant answerBefore, Instant at) {
        return new Grant(number, State.OFFERED, application, answerBefore, at);
    }

    Grant accepted(Instant at) {
        return new Grant(number, State.ACCEPTED, holder, null, at);
    }

    boolean isFree() {
        return state == State.FREE;
    }

    boolean isOffered() {
        return state == State.OFFERED;
    }

    /** Whether the time to answer is over. */
    boolean dueAt(Instant now) {
        return answerBy != null && !now.isBefore(answerBy);
    }
}
