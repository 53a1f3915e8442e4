package eu.mobilitygrants.award;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What happened to a pool and what followed from it. Real pools and imagined ones take their course here and nowhere else.
 * Pure.
 *
 * @param happened steps from outside
 * @param followed steps that settling the pool made of them
 */
record Course(List<Step> happened, List<Step> followed) {

    /**
     * Lets something happen, and settles.
     *
     * @param book is written in
     * @throws eu.mobilitygrants.shared.ConflictException if the state of the pool does not allow it
     */
    static Course of(PoolBook book, Happening happening, Moment moment) {
        var happened = new ArrayList<Step>();
        happening.steps(book, moment).forEach(step -> happened.add(book.write(step, moment.at())));
        return new Course(List.copyOf(happened), List.copyOf(new Settlement().settle(book, moment)));
    }

    List<Step> steps() {
        return Stream.concat(happened.stream(), followed.stream()).toList();
    }
}
