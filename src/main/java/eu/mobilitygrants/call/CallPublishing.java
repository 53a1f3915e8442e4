package eu.mobilitygrants.call;

import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.ConflictException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes a draft a published call, or the next version of one. Locks the draft, then the call: two who publish the same are
 * one after the other, and the second is told.
 */
@Service
public class CallPublishing {

    private final CallDrafts drafts;
    private final DraftStore store;
    private final PublishedTerms published;
    private final FundingCalls calls;
    private final List<String> languages;
    private final Clock clock;

    CallPublishing(
            CallDrafts drafts,
            DraftStore store,
            PublishedTerms published,
            FundingCalls calls,
            @Value("${portal.languages}") List<String> languages,
            Clock clock) {
        this.drafts = drafts;
        this.store = store;
        this.published = published;
        this.calls = calls;
        this.languages = List.copyOf(languages);
        this.clock = clock;
    }

    /** What still keeps the draft from being published; empty if nothing does. */
    public List<Obstacle> obstacles(CallDraft draft) {
        return obstacles(draft, draft.correction() ? calls.terms(draft.id()) : null);
    }

    private List<Obstacle> obstacles(CallDraft draft, @Nullable CallTerms before) {
        return Obstacles.of(draft.terms(), before, languages, clock.instant());
    }

    /**
     * Publishes what the page showed, and nothing saved after it.
     *
     * @param reason why a call is corrected; null for a new call
     * @throws ConflictException if it was saved, published or thrown away meanwhile, or cannot be published
     */
    @Transactional
    public CallTerms publish(CallId id, long revision, @Nullable String reason, UserId by) {
        var draft = drafts.locked(id);
        if (draft.revision() != revision) {
            throw new ConflictException("call.conflict.saved", id.toString());
        }
        var before = published.locked(id).orElse(null);
        if (draft.base() != (before == null ? 0 : before.version())) {
            throw new ConflictException("call.conflict.published", id.toString());
        }
        var obstacles = obstacles(draft, before);
        if (!obstacles.isEmpty()) {
            throw new ConflictException("call.conflict.obstacles", obstacles.toString());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var terms = before == null ? draft.terms() : Corrections.next(before, draft.terms());
        published.write(before, new CallVersion(terms.version(), terms, reason, by, now));
        store.remove(id);
        forgetAfterCommit(id);
        return terms;
    }

    private void forgetAfterCommit(CallId id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                calls.forget(id);
            }
        });
    }
}
