package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a step in a case only if the case is still as its reader saw it. So a page left open over a return never acts on
 * the next submission, and of two people on one page the later never overwrites the earlier unknowingly.
 */
@Component
class CaseSteps {

    /** What members do, each on their own: it changes nothing in what another one is about to do. */
    private static final Set<String> BY_EACH_MEMBER =
            Set.of("review.history.ASSESSED", "review.history.ASSESSMENT_CHANGED", "review.history.CONFLICT_DECLARED");

    private final CaseFiles files;
    private final CaseHistory history;

    CaseSteps(CaseFiles files, CaseHistory history) {
        this.files = files;
        this.history = history;
    }

    /**
     * @param seen {@link ReviewCase#lastEntry()} of the page that the step was chosen on
     * @throws CaseMovedOn if anything was recorded since: looked at under the lock that the step itself takes
     */
    @Transactional
    public void take(ApplicationId id, long seen, UserId person, Action action, Runnable step) {
        files.open(id, person, action);
        var meanwhile = history.since(id, seen).stream()
                .filter(entry -> !action.isCommittees() || !BY_EACH_MEMBER.contains(entry.kind()))
                .toList();
        if (!meanwhile.isEmpty()) {
            throw new CaseMovedOn(meanwhile);
        }
        step.run();
    }
}
