package eu.mobilitygrants.call;

import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office's side of calls: what is being prepared. Readers of published calls never come here. */
@Service
public class CallDrafts {

    private final DraftStore store;
    private final FundingCalls calls;
    private final Clock clock;

    CallDrafts(DraftStore store, FundingCalls calls, Clock clock) {
        this.store = store;
        this.calls = calls;
        this.clock = clock;
    }

    /** The one saved last first. */
    public List<CallDraft> all() {
        return store.all();
    }

    /** @throws NotFoundException if nothing is being prepared under this code */
    public CallDraft draft(CallId id) {
        return find(id).orElseThrow(() -> new NotFoundException("Draft of a call", id));
    }

    public Optional<CallDraft> find(CallId id) {
        return store.find(id);
    }

    /** A code for the call after this one. */
    public String proposedId(CallId last) {
        return NextCall.proposedId(last);
    }

    /**
     * Begins a new call with everything the other one has, a year later.
     *
     * @return empty if the code is taken, by a published call or by another draft
     */
    @Transactional
    public Optional<CallDraft> copy(CallId from, CallId id, UserId by) {
        var terms = NextCall.of(calls.terms(from), id);
        var draft = new CallDraft(terms, 0, 1, from, by, clock.instant());
        return !isPublished(id) && store.add(draft) ? Optional.of(draft) : Optional.empty();
    }

    /** Begins a correction of a published call, or goes on with the one that was begun. */
    @Transactional
    public CallDraft correct(CallId call, UserId by) {
        var terms = calls.terms(call);
        store.add(new CallDraft(terms, terms.version(), 1, null, by, clock.instant()));
        return draft(call);
    }

    /**
     * Saves a change.
     *
     * @param revision the one the page was made from
     * @throws StaleDraftException if somebody saved meanwhile
     * @throws ConflictException if it was published or thrown away meanwhile
     */
    @Transactional(rollbackFor = StaleDraftException.class)
    public CallDraft save(CallId id, long revision, UnaryOperator<CallTerms> change, UserId by)
            throws StaleDraftException {
        var draft = locked(id);
        if (draft.revision() != revision) {
            throw new StaleDraftException(draft);
        }
        var saved = new CallDraft(
                change.apply(draft.terms()), draft.base(), revision + 1, draft.copiedFrom(), by, clock.instant());
        store.save(saved);
        return saved;
    }

    /** Throws the draft away; a published call stays as it is. */
    @Transactional
    public void discard(CallId id, long revision) {
        if (locked(id).revision() != revision) {
            throw new ConflictException("call.conflict.saved", id.toString());
        }
        store.remove(id);
    }

    /** @throws ConflictException if it is no draft any more */
    CallDraft locked(CallId id) {
        return store.locked(id)
                .orElseThrow(() -> isPublished(id)
                        ? new ConflictException("call.conflict.published", id.toString())
                        : new NotFoundException("Draft of a call", id));
    }

    private boolean isPublished(CallId id) {
        try {
            calls.terms(id);
            return true;
        } catch (NotFoundException none) {
            return false;
        }
    }
}
