package eu.mobilitygrants.review;

import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.shared.ConflictException;
import java.util.List;

/** A form was filled in about a case as it no longer is. */
class CaseMovedOn extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final transient List<CaseHistory.Entry> meanwhile;

    /** @param meanwhile what happened since the form was opened, oldest first */
    CaseMovedOn(List<CaseHistory.Entry> meanwhile) {
        super("review.conflict.movedOn", "Since the form was opened: " + meanwhile);
        this.meanwhile = List.copyOf(meanwhile);
    }

    List<CaseHistory.Entry> meanwhile() {
        return meanwhile;
    }
}
