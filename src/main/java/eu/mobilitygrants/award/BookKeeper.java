package eu.mobilitygrants.award;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.GrantPool;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.identity.UserId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the pools' books: locks them, writes down what happened and what follows from it, in rows, ledger and events of one
 * transaction. The only way into the queue.
 */
@Component
class BookKeeper {

    private final FundingCalls calls;
    private final PoolStore store;
    private final Ledger ledger;
    private final Announcer announcer;
    private final Clock clock;
    private final Settlement settlement = new Settlement();

    BookKeeper(FundingCalls calls, PoolStore store, Ledger ledger, Announcer announcer, Clock clock) {
        this.calls = calls;
        this.store = store;
        this.ledger = ledger;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * Lets something happen to pools of one call, and settles each. Locks are taken before anything is read, in the order of
     * the pools' codes; the ledger's after them.
     *
     * @param actor who did it; null: the portal itself. What follows from it is always the portal's doing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happen(CallId call, Collection<String> pools, @Nullable UserId actor, Happening happening) {
        var terms = calls.terms(call);
        var moment = new Moment(
                clock.instant().truncatedTo(ChronoUnit.MICROS), terms.rules().zone(), terms.offerDays());
        var written = new ArrayList<>(opened(terms, moment));
        var books = locked(terms.id(), pools);
        books.forEach((pool, book) -> {
            for (var step : happening.steps(book.now(), moment)) {
                book.now().write(step, moment.at());
                written.add(new Ledger.Written(pool.code(), actor, step));
            }
            settlement
                    .settle(book.now(), moment)
                    .forEach(step -> written.add(new Ledger.Written(pool.code(), null, step)));
        });
        ledger.append(call, moment.at(), written);
        books.forEach((pool, book) -> store.save(pool, book.before(), book.now()));
        written.forEach(step -> announcer.announce(call, step, moment.at()));
    }

    /** A book as it was read, and the copy that is written in. */
    private record Open(PoolBook before, PoolBook now) {}

    private Map<PoolId, Open> locked(CallId call, Collection<String> codes) {
        var pools = codes.stream()
                .distinct()
                .sorted()
                .map(code -> new PoolId(call, code))
                .toList();
        pools.forEach(store::lock);
        var books = new LinkedHashMap<PoolId, Open>();
        for (var pool : pools) {
            var book = store.find(pool).orElseThrow();
            books.put(pool, new Open(book, book.copy()));
        }
        return books;
    }

    /** All pools of a call at once, when the first of them is needed: in code order, so that two who do it do not meet. */
    private List<Ledger.Written> opened(CallTerms terms, Moment moment) {
        if (store.countPools(terms.id()) == terms.pools().size()) {
            return List.of();
        }
        return terms.pools().stream()
                .sorted(Comparator.comparing(pool -> pool.id().code()))
                .filter(store::make)
                .map(pool -> open(pool, moment))
                .toList();
    }

    private Ledger.Written open(GrantPool pool, Moment moment) {
        var empty = new PoolBook(pool.id().code());
        var book = empty.copy();
        var step = Capacity.opened(pool.terms().capacity(), pool.reservedUntil());
        book.write(step, moment.at());
        store.save(pool.id(), empty, book);
        return new Ledger.Written(book.code(), null, step);
    }
}
