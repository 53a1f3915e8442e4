package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.CallRecords;
import eu.mobilitygrants.application.CaseChapter.CaseFile;
import eu.mobilitygrants.call.CallId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ledger entries as lines of JSON, with the nine fields that were hashed, each exactly as it was: {@code micros} are whole
 * microseconds since 1970-01-01T00:00Z, {@code facts} the text as stored. Anybody can recompute the hash from a line.
 */
@Component
class LedgerLines implements CallRecords {

    private static final String FILE = "ledger.jsonl";
    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Ledger ledger;

    LedgerLines(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** The whole chain of a call as it is now, some entries at a time. */
    @Override
    public Kept of(CallId call) {
        var head = ledger.head(call);
        var chain = new CaseFile(FILE, out -> write(call, head.sequence(), out));
        return new Kept(Map.of("ledgerEntries", head.sequence(), "ledgerHash", head.hash()), List.of(chain));
    }

    private void write(CallId call, long last, OutputStream out) throws IOException {
        for (long from = 0; from < last; from += AT_ONCE) {
            write(
                    jdbc.sql(
                                    "select * from ledger_entry where call_id = ? and sequence > ? and sequence <= ? order by sequence")
                            .params(call.value(), from, Math.min(last, from + AT_ONCE))
                            .query(Ledger::entry)
                            .list(),
                    out);
        }
    }

    /** Those of one case. */
    List<LedgerEntry> entries(ApplicationId application) {
        return jdbc.sql("select * from ledger_entry where application_id = ? order by call_id, sequence")
                .param(application.value())
                .query(Ledger::entry)
                .list();
    }

    static CaseFile file(List<LedgerEntry> entries) {
        return new CaseFile(FILE, out -> write(entries, out));
    }

    private static void write(List<LedgerEntry> entries, OutputStream out) throws IOException {
        for (var entry : entries) {
            out.write(line(entry).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String line(LedgerEntry entry) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("call", entry.call().value());
        fields.put("sequence", entry.sequence());
        fields.put("micros", entry.micros());
        fields.put("actor", text(entry.actor()));
        fields.put("application", text(entry.application()));
        fields.put("pool", entry.pool());
        fields.put("kind", entry.kind());
        fields.put("facts", entry.facts());
        fields.put("previousHash", entry.previousHash());
        fields.put("hash", entry.hash());
        return JSON.writeValueAsString(fields) + "\n";
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
