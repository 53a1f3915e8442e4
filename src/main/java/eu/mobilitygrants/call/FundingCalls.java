package eu.mobilitygrants.call;

import eu.mobilitygrants.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The calls of this institution. A published call's terms do not change, so they are read once and kept. */
@Service
public class FundingCalls {

    private final JdbcClient jdbc;
    private final CallTermsReader reader;
    private final Map<CallId, CallTerms> known = new ConcurrentHashMap<>();

    FundingCalls(JdbcClient jdbc, CallTermsReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** Every call, in the order the institution shows them. */
    public List<CallTerms> all() {
        return jdbc.sql("select id from funding_call order by position, id").query(String.class).list().stream()
                .map(id -> terms(new CallId(id)))
                .toList();
    }

    /** @throws NotFoundException if there is no such call */
    public CallTerms terms(CallId id) {
        var terms = known.get(id);
        if (terms == null) {
            terms = reader.read(id).orElseThrow(() -> new NotFoundException("Call", id));
            known.put(id, terms);
        }
        return terms;
    }
}
