package eu.mobilitygrants.overview;

import eu.mobilitygrants.application.ApplicationStatus;
import eu.mobilitygrants.application.ReceiptRegister;
import eu.mobilitygrants.award.PlaceState;
import org.jspecify.annotations.Nullable;

/**
 * What the public may know of a receipt number. Coarser than what its applicant reads: nobody else learns whether it was the
 * office or the committee that had it, whether an offer was declined or forgotten, or that a departure has passed.
 */
enum PublicState {
    IN_EVALUATION("info"),
    WAITING("info"),
    RESERVE("info"),
    OFFERED("good"),
    ACCEPTED("good"),
    NOT_SELECTED("neutral"),
    ENDED("neutral"),
    WITHDRAWN("neutral"),
    RETURNED("neutral"),
    NOT_KEPT("neutral");

    private final String tag;

    PublicState(String tag) {
        this.tag = tag;
    }

    /** Kind of the status tag, see fragments/parts. */
    public String tag() { // pages ask for it, and see public methods only
        return tag;
    }

    /** @param place null if the application has none (any more) */
    static PublicState of(ReceiptRegister.Entry entry, @Nullable PlaceState place) {
        if (entry.application() == null) {
            return NOT_KEPT;
        }
        if (!entry.valid()) {
            return RETURNED;
        }
        return entry.status() == ApplicationStatus.WITHDRAWN ? WITHDRAWN : ofPlace(place);
    }

    private static PublicState ofPlace(@Nullable PlaceState place) {
        return switch (place) {
            case null -> IN_EVALUATION;
            case UNDECIDED, RETURNED, MOVED -> IN_EVALUATION;
            case WAITING -> WAITING;
            case RESERVE -> RESERVE;
            case OFFERED -> OFFERED;
            case ACCEPTED -> ACCEPTED;
            case REFUSED -> NOT_SELECTED;
            case DECLINED, LAPSED, SKIPPED -> ENDED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
