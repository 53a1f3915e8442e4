package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.DraftsDue;
import eu.mobilitygrants.application.UnfinishedDraft;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reminds people of drafts whose last day to submit is near: fourteen days before it and three. Once each for the same day,
 * whatever becomes of clocks, nodes and restarts: another departure has another last day.
 */
@Service
class DraftReminders {

    /** The first reminder, in days before the last day. */
    static final int EARLY = 14;

    /** The last one. */
    static final int LATE = 3;

    private final DraftsDue drafts;
    private final FundingCalls calls;
    private final RemindedDrafts reminded;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Clock clock;

    DraftReminders(
            DraftsDue drafts,
            FundingCalls calls,
            RemindedDrafts reminded,
            Outbox outbox,
            TransactionOperations transaction,
            Clock clock) {
        this.drafts = drafts;
        this.calls = calls;
        this.reminded = reminded;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Writes what is due. One draft that fails does not keep the others from their mail.
     *
     * @throws RuntimeException the first failure, after the last draft
     */
    void writeDue() {
        RuntimeException failure = null;
        for (var terms : calls.all()) {
            if (terms.isOpen(clock.instant())) {
                failure = writeDue(terms, failure);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private @Nullable RuntimeException writeDue(CallTerms terms, @Nullable RuntimeException before) {
        var failure = before;
        for (var page = page(terms, null);
                !page.isEmpty();
                page = page(terms, page.getLast().application())) {
            for (var due : reminded.without(page, today(terms))) {
                try {
                    transaction.executeWithoutResult(status -> remind(terms.id(), due.application()));
                } catch (RuntimeException failed) {
                    failure = first(failure, failed);
                }
            }
        }
        return failure;
    }

    private List<DraftsDue.Nearing> page(CallTerms terms, @Nullable ApplicationId after) {
        return drafts.nearing(terms, today(terms), EARLY, after);
    }

    private static RuntimeException first(@Nullable RuntimeException earlier, RuntimeException failed) {
        if (earlier == null) {
            return failed;
        }
        earlier.addSuppressed(failed);
        return earlier;
    }

    /** Looks at the draft again under its lock: it may have been changed, submitted or deleted since the list was read. */
    private void remind(CallId call, ApplicationId id) {
        drafts.locked(id)
                .filter(draft -> draft.call().equals(call))
                .filter(draft -> !draft.submittedElsewhere())
                .ifPresent(this::remind);
    }

    private void remind(UnfinishedDraft draft) {
        var terms = calls.terms(draft.call());
        var left = ChronoUnit.DAYS.between(today(terms), draft.lastDay());
        if (left >= 0 && left <= EARLY && reminded.note(draft, left <= LATE ? LATE : EARLY, clock.instant())) {
            outbox.write(letter(draft, (int) left, terms.rules().zone()));
        }
    }

    private static Letter letter(UnfinishedDraft draft, int daysLeft, ZoneId zone) {
        return new Letter(
                draft.departure().isPresent() ? LetterKind.DRAFT_REMINDER : LetterKind.CALL_REMINDER,
                "draft-reminder/%s/%s/%d"
                        .formatted(draft.application(), draft.lastDay(), daysLeft <= LATE ? LATE : EARLY),
                draft.applicant(),
                draft.application(),
                "/applications/%s/draft".formatted(draft.application()),
                List.of(
                        draft.call(),
                        draft.lastDay(),
                        daysLeft,
                        draft.departure().orElse(draft.lastDay()),
                        new StillMissing(draft.missing()),
                        draft.missing().size(),
                        new StandsInTheWay(draft.notMet()),
                        draft.notMet().size(),
                        new Deadline(
                                draft.lastDay().plusDays(1).atStartOfDay(zone).toInstant())));
    }

    private LocalDate today(CallTerms terms) {
        return LocalDate.ofInstant(clock.instant(), terms.rules().zone());
    }
}
