package eu.mobilitygrants.bulk;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.SubmittedApplication;
import eu.mobilitygrants.bulk.BulkRuns.Result;
import eu.mobilitygrants.bulk.BulkRuns.Run;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.Conflicts;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does one act with each of several cases, each in a transaction of its own: one that cannot be done does not keep the others
 * from it. What would happen is found out by doing it and taking it back, so that the preview says what the act does.
 */
@Service
class BulkWork {

    /** So many at once: few enough to be read before they are confirmed. */
    static final int MOST = 200;

    /** A case that was chosen, as the officer may know it. @param refused key of the sentence that says why not; empty: will be done */
    record Foreseen(ApplicationId application, int receiptNumber, String applicant, Optional<String> refused) {}

    /** @param unknown chosen ones that there are not, or that the officer must not know */
    record Preview(List<Foreseen> cases, int unknown) {}

    private final Map<BulkAct, CaseAct> acts = new EnumMap<>(BulkAct.class);
    private final ApplicationService applications;
    private final Conflicts conflicts;
    private final BulkRuns runs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkWork(
            List<CaseAct> acts,
            ApplicationService applications,
            Conflicts conflicts,
            BulkRuns runs,
            PlatformTransactionManager transactions,
            Clock clock) {
        acts.forEach(act -> this.acts.put(act.act(), act));
        this.applications = applications;
        this.conflicts = conflicts;
        this.runs = runs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** By receipt number. Changes nothing. */
    Preview preview(BulkAct act, Collection<ApplicationId> chosen, UserId officer) {
        var known = known(chosen, officer);
        var cases = known.stream()
                .map(one -> new Foreseen(
                        one.application(),
                        one.receiptNumber(),
                        one.applicantName(),
                        rehearse(act, one.application(), officer)))
                .toList();
        return new Preview(cases, chosen.size() - known.size());
    }

    private List<Known> known(Collection<ApplicationId> chosen, UserId officer) {
        return applications.submissions(chosen).entrySet().stream()
                .filter(one -> conflicts.of(one.getKey(), officer).isEmpty())
                .map(one -> Known.of(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Known::receiptNumber))
                .toList();
    }

    private record Known(ApplicationId application, int receiptNumber, String applicantName) {

        static Known of(ApplicationId id, SubmittedApplication submission) {
            return new Known(id, submission.receipt().number(), submission.applicantName());
        }
    }

    private Optional<String> rehearse(BulkAct act, ApplicationId id, UserId officer) {
        return attempt(() -> transaction.executeWithoutResult(status -> {
            act(act).apply(id, officer, BulkWords.ofRehearsal());
            status.setRollbackOnly();
        }));
    }

    /**
     * Once, however often the same order arrives.
     *
     * @param run the order's own number, made when it was previewed
     */
    void carryOut(UUID run, BulkAct act, Collection<ApplicationId> chosen, UserId officer, BulkWords words) {
        var known = known(chosen, officer);
        if (known.isEmpty() || !runs.begin(new Run(run, act, known.size(), officer, clock.instant()))) {
            return;
        }
        for (var one : known) {
            var refused = attempt(() -> transaction.executeWithoutResult(status -> {
                act(act).apply(one.application(), officer, words);
                runs.store(run, new Result(one.application(), one.receiptNumber(), null));
            }));
            refused.ifPresent(why -> runs.store(run, new Result(one.application(), one.receiptNumber(), why)));
        }
    }

    private static Optional<String> attempt(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (ConflictException refused) {
            return Optional.of(refused.messageKey());
        } catch (NotFoundException gone) {
            return Optional.of("bulk.refused.gone");
        }
    }

    private CaseAct act(BulkAct act) {
        var found = acts.get(act);
        if (found == null) {
            throw new IllegalStateException("Nobody does " + act);
        }
        return found;
    }

    /** What became of an order of this officer's, or of any for whoever may read all. */
    Optional<Run> run(UUID id) {
        return runs.find(id);
    }

    /** Without cases the reader must not know. */
    List<Result> results(UUID run, UserId reader) {
        var results = new ArrayList<>(runs.results(run));
        results.removeIf(result -> conflicts.of(result.application(), reader).isPresent());
        return List.copyOf(results);
    }
}
