package eu.mobilitygrants.award;

import eu.mobilitygrants.award.LedgerVerification.Break;
import eu.mobilitygrants.award.LedgerVerification.Difference;
import eu.mobilitygrants.award.LedgerVerification.PoolCheck;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.GrantPool;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves a ledger: every hash, every link, and that replaying it from the first entry gives the present rows. */
@Component
class LedgerAudit {

    private final Ledger ledger;
    private final PoolStore store;
    private final FundingCalls calls;

    LedgerAudit(Ledger ledger, PoolStore store, FundingCalls calls) {
        this.ledger = ledger;
        this.store = store;
        this.calls = calls;
    }

    /** Sees one instant of the database, and changes nothing. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public LedgerVerification verify(CallId call) {
        var replay = new LedgerReplay();
        ledger.read(call, replay::take);
        var head = ledger.head(call);
        var broken = replay.broken().or(() -> notTheHead(replay, head));
        var pools = broken.isPresent()
                ? List.<PoolCheck>of()
                : calls.terms(call).pools().stream()
                        .map(pool -> check(pool, replay.book(pool.id().code())))
                        .toList();
        return new LedgerVerification(call, replay.entries(), head.hash(), broken, pools);
    }

    private static Optional<Break> notTheHead(LedgerReplay replay, Ledger.Head head) {
        var same = replay.entries() == head.sequence() && replay.lastHash().equals(head.hash());
        return same
                ? Optional.empty()
                : Optional.of(new Break(Math.max(replay.entries(), head.sequence()), Break.Kind.NOT_HEAD));
    }

    private PoolCheck check(GrantPool pool, PoolBook replayed) {
        var present =
                store.find(pool.id()).orElseGet(() -> new PoolBook(pool.id().code()));
        var differences = new ArrayList<Difference>();
        if (replayed.capacity() != present.capacity()
                || !Objects.equals(replayed.reservedUntil(), present.reservedUntil())) {
            differences.add(
                    new Difference(Optional.empty(), Optional.empty(), capacityOf(replayed), capacityOf(present)));
        }
        differing(replayed.grants(), present.grants())
                .forEach(number -> differences.add(new Difference(
                        Optional.empty(),
                        Optional.of(number),
                        text(replayed.grants().get(number)),
                        text(present.grants().get(number)))));
        differing(replayed.places(), present.places())
                .forEach(id -> differences.add(new Difference(
                        Optional.of(id),
                        Optional.empty(),
                        text(replayed.places().get(id)),
                        text(present.places().get(id)))));
        return new PoolCheck(
                replayed.code(), replayed.places().size(), replayed.grants().size(), differences);
    }

    private static String capacityOf(PoolBook book) {
        return "%d, %s".formatted(book.capacity(), book.reservedUntil());
    }

    private static String text(@Nullable Record row) {
        return row == null ? "-" : row.toString();
    }

    private static <K, V> List<K> differing(Map<K, V> replayed, Map<K, V> present) {
        var keys = new LinkedHashSet<>(replayed.keySet());
        keys.addAll(present.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(replayed.get(key), present.get(key)))
                .toList();
    }
}
