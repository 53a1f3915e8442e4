package eu.mobilitygrants.award;

import eu.mobilitygrants.call.CallId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Replays ledgers up to any entry, and remembers on the way where it was every few hundred entries: entries never change, so
 * the next one who goes on from there need not begin at the first. Kept in memory, for the calls asked for last.
 */
@Component
class ReplayCheckpoints {

    /** Entries from one checkpoint to the next. */
    static final int EVERY = 500;

    private static final int CALLS = 4;

    private final Ledger ledger;
    private final Map<CallId, TreeMap<Long, LedgerReplay>> kept = new LinkedHashMap<>(CALLS * 2, .75f, true);

    ReplayCheckpoints(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The pools of the call just after this entry. The caller's own: it may be written in. */
    LedgerReplay upTo(CallId call, long sequence) {
        var replay = nearest(call, sequence).map(LedgerReplay::copy).orElseGet(LedgerReplay::new);
        ledger.read(call, replay.entries(), sequence, entry -> {
            replay.take(entry);
            if (entry.sequence() % EVERY == 0) {
                keep(call, replay.copy());
            }
        });
        return replay;
    }

    private synchronized Optional<LedgerReplay> nearest(CallId call, long sequence) {
        return Optional.ofNullable(kept.get(call))
                .map(checkpoints -> checkpoints.floorEntry(sequence))
                .map(Map.Entry::getValue);
    }

    private synchronized void keep(CallId call, LedgerReplay replay) {
        kept.computeIfAbsent(call, one -> new TreeMap<>()).put(replay.entries(), replay);
        while (kept.size() > CALLS) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
