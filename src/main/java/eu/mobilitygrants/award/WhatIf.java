package eu.mobilitygrants.award;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.award.ImaginedPools.Taken;
import eu.mobilitygrants.award.PoolComparison.Difference;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.identity.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What would follow if something happened to the pools of a call: imagined on the present facts by the code that settles the
 * real pools. Reads one instant of the database, locks nothing and writes nothing.
 */
@Component
class WhatIf {

    /** More are not imagined at once. */
    static final int MOST_STEPS = 12;

    /**
     * What was imagined, and what came of it.
     *
     * @param before the pools as they are, in the order of the call
     * @param after the same pools as they would be, by code
     * @param taken what came of each step
     * @param differences between the two, pool by pool
     * @param at when the last step would happen: now, unless the time to answer an offer had to pass
     */
    record Answer(
            List<PoolBook> before,
            Map<String, PoolBook> after,
            List<Taken> taken,
            List<Difference> differences,
            Instant at) {}

    private final CallBooks books;
    private final ApplicantNames names;
    private final Clock clock;

    WhatIf(CallBooks books, ApplicantNames names, Clock clock) {
        this.books = books;
        this.names = names;
        this.clock = clock;
    }

    /** @param reader can imagine nothing of cases that they are kept out of */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Answer of(CallTerms terms, List<ImaginedStep> steps, UserId reader) {
        var now = Moment.now(clock, terms);
        var real = books.of(terms, now);
        var hidden = names.hiddenFrom(
                reader,
                real.stream()
                        .flatMap(book -> book.places().keySet().stream())
                        .distinct()
                        .toList());
        var imagined = new ImaginedPools(real, now, id -> !hidden.contains(id));
        var taken = steps.stream().limit(MOST_STEPS).map(imagined::take).toList();
        var differences = real.stream()
                .flatMap(book -> PoolComparison.of(book, book(imagined, book.code())).stream())
                .toList();
        return new Answer(real, imagined.books(), taken, differences, imagined.at());
    }

    private static PoolBook book(ImaginedPools imagined, String code) {
        return requireNonNull(imagined.books().get(code));
    }
}
