package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.GrantPool;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.identity.UserId;
import java.time.Clock;
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

    BookKeeper(FundingCalls calls, PoolStore store, Ledger ledger, Announcer announcer, Clock clock) {
        this.calls = calls;
        this.store = store;
        this.ledger = ledger;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * Lets something happen to pools of one call, and settles each. Locks are taken before anything is read, the clock
     * included: the pools' in the order of their codes, the ledger's after them.
     *
     * @param actor who did it; null: the portal itself. What follows from it is always the portal's doing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happen(CallId call, Collection<String> pools, @Nullable UserId actor, Happening happening) {
        happen(call, pools, List.of(), actor, happening);
    }

    /** As above, for what also looks at places that are over. @param named the applications whose places these are */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happen(
            CallId call,
            Collection<String> pools,
            Collection<ApplicationId> named,
            @Nullable UserId actor,
            Happening happening) {
        var terms = calls.terms(call);
        var made = made(terms);
        var ids = lock(call, pools);
        var head = ledger.lock(call);
        var moment = Moment.now(clock, terms); // once all locks are held: instants never run against the ledger's order
        var written = new ArrayList<>(opened(made, moment));
        var books = read(ids, named);
        books.forEach((pool, book) -> {
            var course = Course.of(book.now(), happening, moment);
            course.happened().forEach(step -> written.add(new Ledger.Written(pool.code(), actor, step)));
            course.followed().forEach(step -> written.add(new Ledger.Written(pool.code(), null, step)));
        });
        ledger.append(call, head, moment.at(), written);
        books.forEach((pool, book) -> store.save(pool, book.before(), book.now()));
        written.forEach(step -> announcer.announce(call, step, moment.at()));
    }

    /** A book as it was read, and the copy that is written in. */
    private record Open(PoolBook before, PoolBook now) {}

    private List<PoolId> lock(CallId call, Collection<String> codes) {
        var pools = codes.stream()
                .distinct()
                .sorted()
                .map(code -> new PoolId(call, code))
                .toList();
        pools.forEach(store::lock);
        return pools;
    }

    private Map<PoolId, Open> read(List<PoolId> pools, Collection<ApplicationId> named) {
        var books = new LinkedHashMap<PoolId, Open>();
        for (var pool : pools) {
            var book = store.findLive(pool, named).orElseThrow();
            books.put(pool, new Open(book, book.copy()));
        }
        return books;
    }

    /** All pools of a call at once, when the first of them is needed: in code order, so that two who do it do not meet. */
    private List<GrantPool> made(CallTerms terms) {
        if (store.countPools(terms.id()) == terms.pools().size()) {
            return List.of();
        }
        return terms.pools().stream()
                .sorted(Comparator.comparing(pool -> pool.id().code()))
                .filter(store::make)
                .toList();
    }

    private List<Ledger.Written> opened(List<GrantPool> made, Moment moment) {
        return made.stream().map(pool -> open(pool, moment)).toList();
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
