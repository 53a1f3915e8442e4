package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import java.util.Collection;
import java.util.List;

/**
 * What publishing conclusions would lead to in the queues. Answered by the room that keeps them, with the code that settles
 * them.
 */
public interface PublishingOutlook {

    /** What becomes of an application. */
    enum Fate {
        OFFERED,
        WAITING,
        RESERVE,
        PASSED_OVER,
        REFUSED
    }

    /** A conclusion that would be published. */
    record Proposed(ApplicationId application, int receiptNumber, boolean positive) {}

    /**
     * @param number WAITING: how many undecided are ahead; RESERVE: the position on the list; else 0
     * @param published false: somebody concluded earlier, whom this publication moves on
     */
    record Outcome(
            ApplicationId application, int receiptNumber, String pool, Fate fate, int number, boolean published) {}

    /** @param freeBefore grants free now @param freeAfter grants free afterwards */
    record PoolAfter(String pool, int capacity, int freeBefore, int freeAfter) {}

    /** @param outcomes by pool and receipt number */
    record Outlook(List<Outcome> outcomes, List<PoolAfter> pools) {}

    /**
     * Lets the conclusions happen, one after the other as they are given, to copies of the pools.
     *
     * @throws eu.mobilitygrants.shared.ConflictException if one could not be published
     */
    Outlook outlook(CallId call, List<Proposed> conclusions);

    /** Locks the pools these cases stand in until the transaction ends: what is foreseen after that is what happens. */
    void hold(CallId call, Collection<ApplicationId> cases);
}
