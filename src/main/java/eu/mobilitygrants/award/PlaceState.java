package eu.mobilitygrants.award;

/** What became of an application's place in a pool's queue. */
public enum PlaceState {
    /** Being evaluated; everyone behind waits for what becomes of it as far as grants are scarce. */
    UNDECIDED,
    /** Positively evaluated; grants are free, but as many or more earlier ones are still undecided. */
    WAITING,
    /** Positively evaluated; no grant is free. */
    RESERVE,
    /** A grant is offered and held until the answer day ends. */
    OFFERED,
    /** The grant is accepted. */
    ACCEPTED,
    /** Negatively evaluated. */
    REFUSED,
    /** The offer was declined. */
    DECLINED,
    /** The offer was not answered in time. */
    LAPSED,
    /** Withdrawn by the applicant. */
    WITHDRAWN,
    /** Sent back as incomplete: the place is lost. */
    RETURNED,
    /** Passed over: the departure had passed when a grant came. */
    SKIPPED,
    /** Given up for the pool that the office settled on. */
    MOVED;

    /** Stands in the queue or holds a grant. */
    boolean live() {
        return switch (this) {
            case UNDECIDED, WAITING, RESERVE, OFFERED, ACCEPTED -> true;
            case REFUSED, DECLINED, LAPSED, WITHDRAWN, RETURNED, SKIPPED, MOVED -> false;
        };
    }
}
