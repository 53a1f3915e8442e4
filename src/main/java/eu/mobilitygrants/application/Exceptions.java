package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.eligibility.Finding;
import eu.mobilitygrants.eligibility.Verdict;
import eu.mobilitygrants.eligibility.Waiver;
import eu.mobilitygrants.shared.ConflictException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets an application off the rules that were waived for its applicant. */
@Component
class Exceptions {

    private final Waivers waivers;
    private final CaseHistory history;

    Exceptions(Waivers waivers, CaseHistory history) {
        this.waivers = waivers;
        this.history = history;
    }

    /** What holds for this application at this instant. */
    List<Waiver> of(MobilityApplication application, CallTerms terms, Instant now) {
        return holding(waivers.of(application.applicant(), application.call()), application, terms, now);
    }

    /** The same for its submission: nobody uses, revokes or grants one of them until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Waiver> lockedOf(MobilityApplication application, CallTerms terms, Instant now) {
        return holding(waivers.lockedOf(application.applicant(), application.call()), application, terms, now);
    }

    private static List<Waiver> holding(
            List<RuleWaiver> all, MobilityApplication application, CallTerms terms, Instant now) {
        return all.stream()
                .filter(waiver -> waiver.holds(application.id(), now))
                .map(waiver -> waiver.waiver(terms.rules().zone()))
                .toList();
    }

    /** Uses up what the verdict rests on, and writes it into the case's history. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(Verdict verdict, Receipt receipt) {
        verdict.waived().stream().map(Finding::waiver).filter(Objects::nonNull).forEach(waiver -> use(waiver, receipt));
    }

    private void use(Waiver waiver, Receipt receipt) {
        var application = receipt.application();
        if (!waivers.use(waiver.id(), application, receipt.number(), receipt.submittedAt())
                && !usedBy(waiver, receipt)) {
            throw new ConflictException(
                    "application.waivers.conflict.over", waiver.id().toString());
        }
        history.record(
                application,
                null,
                "application.history.WAIVER_USED",
                waiver.rule().number() + ": " + waiver.reason(),
                true);
    }

    /** By an earlier submission of the same application. */
    private boolean usedBy(Waiver waiver, Receipt receipt) {
        return waivers.find(waiver.id())
                .filter(known -> known.holds(receipt.application(), receipt.submittedAt()))
                .isPresent();
    }
}
