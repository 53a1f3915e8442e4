package eu.mobilitygrants.call;

import java.util.Map;

/** How many grants a call's pools have and how many are free. Answered by the room that gives them. */
public interface GrantsLeft {

    /**
     * The grants of one pool as they are now: the office may have changed what the call began with.
     *
     * @param free grants that nobody has been offered, at most {@code capacity}
     */
    record PoolGrants(int capacity, int free) {
        /** Offered or accepted. */
        public int held() {
            return capacity - free;
        }
    }

    /** @return pool code → its grants, one entry for each pool of the call */
    Map<String, PoolGrants> of(CallId call);
}
