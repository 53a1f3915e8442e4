package eu.mobilitygrants.application;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.document.Documents;
import eu.mobilitygrants.document.StoredDocument;
import eu.mobilitygrants.eligibility.Eligibility;
import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.Verdict;
import eu.mobilitygrants.shared.ConflictException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns a draft into a submission with a receipt. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Submitting {

    private final Applications applications;
    private final Submissions submissions;
    private final FundingCalls calls;
    private final Documents documents;
    private final Judgement judgement;
    private final HostCharters charters;
    private final Leftovers leftovers;
    private final Exceptions exceptions;
    private final Clock clock;

    Submitting(
            Applications applications,
            Submissions submissions,
            FundingCalls calls,
            Documents documents,
            Judgement judgement,
            HostCharters charters,
            Leftovers leftovers,
            Exceptions exceptions,
            Clock clock) {
        this.applications = applications;
        this.submissions = submissions;
        this.calls = calls;
        this.documents = documents;
        this.judgement = judgement;
        this.charters = charters;
        this.leftovers = leftovers;
        this.exceptions = exceptions;
        this.clock = clock;
    }

    /**
     * Takes the number as late as it can: from then on the call's other submissions wait, and the instant is read only
     * when they do, so that numbers, instants and commits follow one another. What fails gives the number back.
     *
     * @param draft locked
     */
    ApplicationSubmitted submit(MobilityApplication draft) throws NotSubmittableException {
        draft.requireDraft();
        var terms = calls.terms(draft.call());
        var files = files(draft);
        var completeness = Completeness.of(terms, draft.content());
        var missing = Stream.concat(
                        completeness.missing().stream(),
                        leftovers.inTheWay(draft.id(), completeness).stream().map(Leftover::answer))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw new NotSubmittableException(missing, judgement.today(terms, draft));
        }
        var number = submissions.nextNumber(draft.call());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var facts = judgement.facts(terms, draft, now);
        var verdict = EligibilityRules.judge(terms.rules(), facts).with(exceptions.lockedOf(draft, terms, now));
        if (!verdict.notMet().isEmpty() || !verdict.unknown().isEmpty()) {
            throw new NotSubmittableException(missing, verdict);
        }
        draft.rewrite(completeness.asked(), now);
        leftovers.forget(draft.id());
        var receipt = freeze(draft, terms, number, now, files, verdict);
        exceptions.use(verdict, receipt);
        return submitted(draft, terms, facts, verdict, receipt);
    }

    /** In the order of their codes: the hash is made over this order. */
    private Map<String, StoredDocument> files(MobilityApplication draft) {
        var described = documents.describe(draft.content().documents().values());
        var files = new TreeMap<String, StoredDocument>();
        draft.content().documents().forEach((code, id) -> files.put(code, requireNonNull(described.get(id))));
        return files;
    }

    private Receipt freeze(
            MobilityApplication draft,
            CallTerms terms,
            int number,
            Instant now,
            Map<String, StoredDocument> files,
            Verdict verdict) {
        draft.submit(number, now);
        try {
            applications.saveAndFlush(draft);
        } catch (DataIntegrityViolationException refused) {
            if (String.valueOf(refused.getMessage()).contains("application_one_at_a_time")) {
                throw new ConflictException(
                        "application.conflict.overlap", draft.id().toString());
            }
            throw refused;
        }
        var frozen = submissions.freeze(new FrozenSubmission(
                draft.call().value(),
                terms.version(),
                draft.id().value(),
                draft.applicant().value(),
                number,
                now,
                charters.current(draft.content()),
                files,
                verdict));
        return frozen.orElseThrow(() -> {
            calls.forget(draft.call());
            return new ConflictException(
                    "application.conflict.callCorrected", draft.id().toString());
        });
    }

    private static ApplicationSubmitted submitted(
            MobilityApplication application, CallTerms terms, MobilityFacts facts, Verdict verdict, Receipt receipt) {
        var pools = PoolClaims.of(terms, facts, application.content());
        return new ApplicationSubmitted(
                application.id(),
                application.call(),
                receipt.number(),
                application.applicant(),
                pools,
                requireNonNull(application.content().mobility().departure()),
                verdict.outcome() == Eligibility.REFERRED,
                receipt.sha256(),
                receipt.submittedAt());
    }
}
