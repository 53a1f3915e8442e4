package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import java.util.List;
import java.util.Optional;

/**
 * What a check of one call's ledger found.
 *
 * @param entries how many were checked
 * @param brokenAt the first entry that was changed, removed or put in; empty if the chain holds
 * @param pools each pool, replayed against its rows; empty if the chain does not hold
 */
record LedgerVerification(CallId call, long entries, String headHash, Optional<Break> brokenAt, List<PoolCheck> pools) {

    /** @param sequence of the entry that does not fit */
    record Break(long sequence, Kind kind) {

        enum Kind {
            /** Its content does not make its hash. */
            CHANGED,
            /** It does not follow the entry before it, or its number is not the next. */
            NOT_NEXT,
            /** It cannot have happened in the state the entries before it make. */
            IMPOSSIBLE,
            /** The last entry is not the one the head of the chain names. */
            NOT_HEAD
        }
    }

    /** One pool. @param applications how many places and @param grants how many grants were compared */
    record PoolCheck(String pool, int applications, int grants, List<Difference> differences) {}

    /**
     * A row that is not as the ledger says.
     *
     * @param application whose place differs; empty where a grant or the pool itself does
     * @param grant number of the grant that differs; empty where a place or the pool itself does
     */
    record Difference(Optional<ApplicationId> application, Optional<Integer> grant, String replayed, String present) {}

    /** The replay from the first entry equals the present state. */
    boolean holds() {
        return brokenAt.isEmpty()
                && pools.stream().allMatch(pool -> pool.differences().isEmpty());
    }
}
