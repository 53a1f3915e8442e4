package eu.mobilitygrants.application;

import eu.mobilitygrants.call.FundingCalls;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Says what drafts would bring into the queue. */
@Service
public class Candidacies {

    private final FundingCalls calls;
    private final ReceiptRegister receipts;
    private final LateDoor lateDoor;
    private final Clock clock;

    Candidacies(FundingCalls calls, ReceiptRegister receipts, LateDoor lateDoor, Clock clock) {
        this.calls = calls;
        this.receipts = receipts;
        this.lateDoor = lateDoor;
        this.clock = clock;
    }

    /**
     * Empty as long as the draft does not say when, where and what, or names a place that no pool is for; and while the call
     * accepts nothing from its writer.
     */
    public Optional<Candidacy> of(MobilityApplication draft) {
        var content = draft.content();
        var departure = content.mobility().departure();
        var terms = calls.terms(draft.call());
        if (departure == null
                || content.mobility().type() == null
                || content.host().country() == null
                || !lateDoor.isOpen(terms, draft.applicant())) {
            return Optional.empty();
        }
        var today = LocalDate.ofInstant(clock.instant(), terms.rules().zone());
        var pools = PoolClaims.of(terms, ApplicationFacts.factsOf(content, today, null, List.of()), content);
        return pools.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Candidacy(draft.id(), draft.call(), receipts.last(draft.call()) + 1, pools, departure));
    }
}
