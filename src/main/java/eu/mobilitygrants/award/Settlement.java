package eu.mobilitygrants.award;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows from the state of a pool: who is given a grant now, who waits, who is on the reserve list.
 *
 * <p>Source: docs/decisions (the queue, rules 3 to 6). Pure: the same code settles the portal's pools and those of the tests.
 */
class Settlement {

    /** Settles the book. @return the steps it wrote, in order; none if nothing changes */
    List<Step> settle(PoolBook book, Moment moment) {
        var steps = new ArrayList<Step>();
        give(book, moment, steps);
        label(book, moment, steps);
        return steps;
    }

    /** Whether a positive place gets a grant: everyone undecided ahead of it could still be given one. */
    boolean suffices(int free, int undecidedAhead) {
        return free > undecidedAhead;
    }

    private void give(PoolBook book, Moment moment, List<Step> steps) {
        int undecidedAhead = 0;
        for (var place : book.queue()) {
            if (place.undecided()) {
                undecidedAhead++;
                continue;
            }
            if (!suffices(book.free(), undecidedAhead)) {
                return; // whoever is behind has no fewer undecided ahead
            }
            if (book.reservedFrom(place, moment.today())) {
                continue; // somebody of the group may stand behind, where the group does not come first
            }
            var step = place.departedBefore(moment.today())
                    ? skip(book, place, undecidedAhead, moment)
                    : offer(book, place, undecidedAhead, moment);
            steps.add(book.write(step, moment.at()));
        }
    }

    private static Step skip(PoolBook book, QueuePlace place, int undecidedAhead, Moment moment) {
        return Step.of(StepKind.SKIPPED, place.application())
                .with("departure", place.departure())
                .with("today", moment.today())
                .with("free", book.free())
                .with("undecidedAhead", undecidedAhead);
    }

    private static Step offer(PoolBook book, QueuePlace place, int undecidedAhead, Moment moment) {
        return Step.of(StepKind.GRANT_OFFERED, place.application())
                .with("grant", book.lowestFree().number())
                .with("answerBy", moment.answerBy())
                .with("receiptNumber", place.receiptNumber())
                .with("priority", place.priority())
                .with("free", book.free())
                .with("undecidedAhead", undecidedAhead)
                .with("promoted", place.state() != PlaceState.UNDECIDED);
    }

    private static void label(PoolBook book, Moment moment, List<Step> steps) {
        int undecidedAhead = 0;
        int position = 0;
        for (var place : book.queue()) {
            if (place.undecided()) {
                undecidedAhead++;
                continue;
            }
            position++;
            var state = book.free() == 0 ? PlaceState.RESERVE : PlaceState.WAITING;
            if (place.state() != state) {
                var step = state == PlaceState.RESERVE
                        ? reserve(place, position)
                        : wait(book, place, undecidedAhead, moment);
                steps.add(book.write(step, moment.at()));
            }
        }
    }

    private static Step reserve(QueuePlace place, int position) {
        return Step.of(StepKind.PLACED_ON_RESERVE_LIST, place.application()).with("position", position);
    }

    private static Step wait(PoolBook book, QueuePlace place, int undecidedAhead, Moment moment) {
        var reserved = book.reservedFrom(place, moment.today()) ? book.reservedUntil() : null;
        return Step.of(StepKind.WAITING_FOR_EARLIER, place.application())
                .with("free", book.free())
                .with("undecidedAhead", undecidedAhead)
                .with("reservedUntil", reserved);
    }
}
