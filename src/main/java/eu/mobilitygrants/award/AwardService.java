package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue of each pool and the grants it gives. */
@Service
public class AwardService {

    private final ApplicationService applications;
    private final BookKeeper books;
    private final Standings standings;
    private final DueWork dueWork;

    AwardService(ApplicationService applications, BookKeeper books, Standings standings, DueWork dueWork) {
        this.applications = applications;
        this.books = books;
        this.standings = standings;
        this.dueWork = dueWork;
    }

    /** The present place of an application; of several open ones the first pool's; empty if it never had one. */
    @Transactional(readOnly = true)
    public Optional<Place> place(ApplicationId id) {
        return standings.place(id);
    }

    /**
     * Accepts the open offer. Twice is once.
     *
     * @throws NotFoundException if it is not this person's application or never had a place
     * @throws ConflictException if there is no open offer, or no longer one
     */
    @Transactional
    public void accept(ApplicationId id, UserId applicant) {
        answer(id, applicant, Answer.accepted(id));
    }

    /**
     * Declines the open offer; the grant goes to the next in the same transaction. Twice is once.
     *
     * @throws NotFoundException if it is not this person's application or never had a place
     * @throws ConflictException if there is no open offer, or no longer one
     */
    @Transactional
    public void decline(ApplicationId id, UserId applicant) {
        if (answer(id, applicant, Answer.declined(id)) == PlaceState.OFFERED) {
            applications.close(id);
        }
    }

    /** @return what the place was before */
    private PlaceState answer(ApplicationId id, UserId applicant, Happening answer) {
        if (!applications.lock(id).applicant().equals(applicant)) {
            throw new NotFoundException("Application", id);
        }
        var spot = standings.spots(id).stream().findFirst().orElseThrow(() -> new NotFoundException("Place of", id));
        books.happen(spot.pool().call(), List.of(spot.pool().code()), List.of(id), applicant, answer);
        return spot.state();
    }

    /**
     * Lets every offer lapse whose answer time is over, each in a transaction of its own, and settles the pools that are no
     * longer reserved for their priority group. Closes the cases that were passed over. Made to be called every minute.
     *
     * @return how many lapsed
     */
    public int lapseDueOffers() {
        int lapsed = dueWork.lapseOffers();
        dueWork.endReservations();
        dueWork.closePassedOver();
        return lapsed;
    }

    /**
     * Sets a pool's capacity, never below what is held.
     *
     * @param seen capacity that the officer saw when deciding
     * @throws ConflictException if it is another one now, or if more grants than {@code capacity} are offered or accepted
     */
    @Transactional
    public void changeCapacity(PoolId pool, int seen, int capacity, UserId officer, String reason) {
        var changed = Capacity.ifStill(Map.of(pool.code(), seen), Capacity.changed(capacity, reason));
        books.happen(pool.call(), List.of(pool.code()), officer, changed);
    }

    /**
     * Moves free grants from one pool of a call to another; both are settled with it.
     *
     * @param count at least 1
     * @param seen capacities of both pools that the officer saw when deciding, by code
     * @throws ConflictException if one is another now, or if fewer than {@code count} are free
     */
    @Transactional
    public void moveGrants(
            PoolId from, PoolId to, int count, Map<String, Integer> seen, UserId officer, String reason) {
        if (count < 1 || from.equals(to) || !from.call().equals(to.call())) {
            throw new IllegalArgumentException("Cannot move %d grants from %s to %s".formatted(count, from, to));
        }
        var moved = Capacity.ifStill(seen, Capacity.moved(from.code(), to.code(), count, reason));
        books.happen(from.call(), List.of(from.code(), to.code()), officer, moved);
    }
}
