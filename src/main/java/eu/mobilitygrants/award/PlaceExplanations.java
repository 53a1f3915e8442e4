package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.Candidacy;
import eu.mobilitygrants.application.PoolClaim;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.PoolId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Explains places, present ones and ones that would be: with the book, the order and the settlement that give the grants, so
 * that what is explained is what happens. Changes nothing.
 */
@Service
@Transactional(readOnly = true)
public class PlaceExplanations {

    private final Standings standings;
    private final PoolStore store;
    private final GrantTrail trail;
    private final FundingCalls calls;
    private final Clock clock;

    PlaceExplanations(Standings standings, PoolStore store, GrantTrail trail, FundingCalls calls, Clock clock) {
        this.standings = standings;
        this.store = store;
        this.trail = trail;
        this.calls = calls;
        this.clock = clock;
    }

    /** The present place; of several open ones the first pool's; empty if the application never had one. */
    public Optional<ExplainedPlace> explain(ApplicationId id) {
        return standings
                .find(id)
                .map(found -> Explanation.of(
                        found.pool(),
                        found.book(),
                        found.place(),
                        now(found.pool().call())));
    }

    /** The place in each pool that a draft would queue in, if it were submitted now and nobody else were. */
    public List<ExplainedPlace> ifSubmittedNow(Candidacy candidacy) {
        var terms = calls.terms(candidacy.call());
        var now = Moment.now(clock, terms);
        return candidacy.pools().stream()
                .map(claim -> {
                    var pool = new PoolId(terms.id(), claim.pool());
                    return Explanation.ifSubmitted(
                            pool, book(pool, terms, now), candidacy.application(), submitted(candidacy, claim), now);
                })
                .toList();
    }

    private static Happening submitted(Candidacy candidacy, PoolClaim claim) {
        return Happening.submitted(
                candidacy.application(), candidacy.receiptNumber(), claim.priorityClaimed(), candidacy.departure());
    }

    /** As it is kept, or as it would be opened for the first that needs it. */
    private PoolBook book(PoolId pool, CallTerms terms, Moment now) {
        return store.findLive(pool, List.of()).orElseGet(() -> Capacity.opened(terms.pool(pool.code()), now));
    }

    /** The receipt number to which the grant would go if this offer were declined now; empty if it would stay free. */
    public Optional<Integer> nextIfDeclined(ApplicationId id) {
        return standings
                .find(id)
                .filter(found ->
                        found.book().grantOf(id).filter(Grant::isOffered).isPresent())
                .flatMap(found -> nextIfDeclined(found, now(found.pool().call())));
    }

    private static Optional<Integer> nextIfDeclined(Standings.Found found, Moment now) {
        var declined = Happening.withdrawn(found.place().application()); // frees the grant like a decline, at any hour
        return Imagined.after(found.book(), declined, now).steps().stream()
                .filter(step -> step.kind() == StepKind.GRANT_OFFERED)
                .map(step -> step.facts().number("receiptNumber"))
                .findFirst();
    }

    /** What became of the grant that this application gave up; empty if it never held one. */
    public Optional<GrantFate> fateOfGrant(ApplicationId id) {
        return trail.afterLeaving(id);
    }

    private Moment now(CallId call) {
        return Moment.now(clock, calls.terms(call));
    }
}
