package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.identity.UserId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The queue of each pool and the grants it gives. */
@Service
public class AwardService {

    /** The present place of an application; of several open ones the first pool's; empty if it never had one. */
    public Optional<Place> place(ApplicationId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** Accepts the open offer. Twice is once. */
    public void accept(ApplicationId id, UserId applicant) {
        throw new UnsupportedOperationException(id + "" + applicant);
    }

    /** Declines the open offer; the grant goes to the next in the same transaction. Twice is once. */
    public void decline(ApplicationId id, UserId applicant) {
        throw new UnsupportedOperationException(id + "" + applicant);
    }

    /** Lets every offer lapse whose answer time is over, each in a transaction of its own. @return how many lapsed */
    public int lapseDueOffers() {
        throw new UnsupportedOperationException();
    }

    /** Sets a pool's capacity, never below what is held. */
    public void changeCapacity(PoolId pool, int capacity, UserId officer, String reason) {
        throw new UnsupportedOperationException(pool + "" + capacity + officer + reason);
    }
}
