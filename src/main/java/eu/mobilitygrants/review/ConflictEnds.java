package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.CaseHistory;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends, by the portal's clock, the conflicts of interest whose last day is over. */
@Service
public class ConflictEnds {

    private final DeclaredConflicts declared;
    private final ApplicationService applications;
    private final CaseHistory history;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConflictEnds(
            DeclaredConflicts declared,
            ApplicationService applications,
            CaseHistory history,
            TransactionTemplate transaction,
            Clock clock) {
        this.declared = declared;
        this.applications = applications;
        this.history = history;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each in a transaction of its own; run again it finds nothing left to do. */
    public void endDue() {
        for (var conflict : declared.over(LocalDate.now(clock))) {
            transaction.executeWithoutResult(status -> end(conflict));
        }
    }

    private void end(DeclaredConflict conflict) {
        applications.lock(conflict.application());
        if (declared.end(conflict.id(), null, String.valueOf(conflict.lastDay()), clock.instant())) {
            history.record(conflict.application(), null, "review.history.CONFLICT_LAPSED", "", false);
        }
    }
}
