package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.review.PublishingOutlook.Outcome;
import eu.mobilitygrants.review.PublishingOutlook.PoolAfter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What publishing would do, as one reader may see it.
 *
 * @param others concluded earlier and moved on by this publication; numbers only
 * @param seen names all of it, those lines included
 */
record PublicationPage(
        CallId call,
        Audience audience,
        List<Line> lines,
        List<Outcome> others,
        List<PoolAfter> pools,
        boolean publishes,
        boolean anyStale,
        String seen,
        CaseWords words) {

    /**
     * One pending conclusion.
     *
     * @param conclusion null if the reader is kept out of the case: nothing of it is shown but its number
     */
    record Line(
            int receiptNumber,
            String applicant,
            @Nullable PendingConclusion conclusion,
            boolean stale,
            List<Outcome> outcomes) {}
}
