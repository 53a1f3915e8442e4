package eu.mobilitygrants.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the public page of a call shows, in the reader's language.
 *
 * @param window whether it accepts applications, and until when
 * @param others a few further calls, as address and title
 * @param more whether there are more calls than these
 */
record CallPage(
        String id,
        String title,
        String summary,
        String years,
        boolean open,
        String window,
        int free,
        int capacity,
        List<PoolCard> pools,
        List<TypeRow> types,
        Countries countries,
        Dates dates,
        List<String> documents,
        List<Criteria> criteria,
        Decision decision,
        List<Choice> others,
        boolean more) {

    /**
     * One mobility type.
     *
     * @param latestFirstDay the latest start with which its shortest stay still ends in time
     * @param lastSubmissionDay for leaving on that day; null if it has passed
     */
    record TypeRow(
            String name,
            String categories,
            String length,
            @Nullable String latestFirstDay,
            @Nullable String lastSubmissionDay) {}

    /**
     * Where a stay can be, by name.
     *
     * @param sending where the institution is itself, and nobody can go
     */
    record Countries(List<String> members, List<String> associated, List<String> others, String sending) {}

    /**
     * The dates that count.
     *
     * @param lastDay of submission
     * @param earliestDeparture if submitted today; null unless the call is open
     * @param mobilityDeadline the last day of any stay
     */
    record Dates(
            String today,
            String lastDay,
            int leadTimeMonths,
            @Nullable String earliestDeparture,
            String mobilityDeadline) {}

    /**
     * How one audience is judged, and by whom.
     *
     * @param units that sit on its committee
     * @param equal whether all criteria weigh the same
     */
    record Criteria(String audience, List<Weighed> criteria, boolean equal, List<String> units) {}

    /** @param percent of the weight of all criteria, rounded */
    record Weighed(String name, long percent) {}

    /** The numbers of the decision and of what follows it. */
    record Decision(
            int maximumScore, int passPercent, int quorum, String quorumUnit, int offerDays, int clarificationDays) {}
}
