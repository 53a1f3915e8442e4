package eu.mobilitygrants.call;

import eu.mobilitygrants.shared.NotFoundException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The published calls of this institution. A version's terms never change, so they are read once and kept. What is still
 * being prepared is behind another door: {@link CallDrafts}.
 */
@Service
public class FundingCalls {

    private final JdbcClient jdbc;
    private final CallTermsReader reader;
    private final CallVersions versions;
    private final Clock clock;
    private final Map<CallId, CallTerms> known = new ConcurrentHashMap<>();
    private final Map<CallVersions.Key, CallTerms> earlier = new ConcurrentHashMap<>();
    private final AtomicLong published = new AtomicLong();

    FundingCalls(JdbcClient jdbc, CallTermsReader reader, CallVersions versions, Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.versions = versions;
        this.clock = clock;
    }

    /** Every call: those open now, those still to open, those over; among these in the order the institution shows them. */
    public List<CallTerms> all() {
        var now = clock.instant();
        return jdbc
                .sql("select id from funding_call order by position, id")
                .query((row, number) -> row.getString("id"))
                .list()
                .stream()
                .map(id -> terms(new CallId(id)))
                .sorted(Comparator.comparing((CallTerms call) -> !call.isOpen(now))
                        .thenComparing(call -> !now.isBefore(call.rules().closesAt())))
                .toList();
    }

    /**
     * The one that is shown where none is named.
     *
     * @throws NotFoundException if there is none at all
     */
    public CallTerms first() {
        return all().stream().findFirst().orElseThrow(() -> new NotFoundException("Call", "any"));
    }

    /**
     * The terms as they are now.
     *
     * @throws NotFoundException if there is no such call, or it is not published
     */
    public CallTerms terms(CallId id) {
        var terms = known.get(id);
        if (terms == null) {
            var before = published.get();
            terms = reader.read(id).orElseThrow(() -> new NotFoundException("Call", id));
            keep(terms, before);
        }
        return terms;
    }

    /**
     * The terms as they were in one version: what was submitted under it is judged by it.
     *
     * @throws NotFoundException if the call never had that version
     */
    public CallTerms terms(CallId id, int version) {
        var now = terms(id);
        return now.version() == version
                ? now
                : earlier.computeIfAbsent(
                        new CallVersions.Key(id, version),
                        key -> versions.terms(key)
                                .orElseThrow(() -> new NotFoundException("Version %d of".formatted(version), id)));
    }

    /** Reads the call anew when it is next asked for. */
    public synchronized void forget(CallId id) {
        published.incrementAndGet();
        known.remove(id);
    }

    /** What was read while somebody published may be what was there before: it is given out once and not kept. */
    private synchronized void keep(CallTerms terms, long before) {
        if (published.get() == before) {
            known.put(terms.id(), terms);
        }
    }
}
