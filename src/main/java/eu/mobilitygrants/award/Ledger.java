package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain of entries of each call. Appends and reads; there is no way to change one. */
@Component
class Ledger {

    /** The end of a chain. */
    record Head(long sequence, String hash) {}

    /** A step with where it happened and who did it. */
    record Written(String pool, @Nullable UserId actor, Step step) {}

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Appends to the chain of a call. @param head as {@link #lock} gave it */
    void append(CallId call, Head head, Instant at, List<Written> steps) {
        if (steps.isEmpty()) {
            return;
        }
        var sequence = head.sequence();
        var previous = head.hash();
        for (var written : steps) {
            var entry = LedgerEntry.of(call, ++sequence, at, written.actor(), written.pool(), written.step(), previous);
            insert(entry);
            previous = entry.hash();
        }
        jdbc.sql("update ledger_head set sequence = ?, hash = ? where call_id = ?")
                .params(sequence, previous, call.value())
                .update();
    }

    /** The end of the chain, to append to; whoever else appends waits until this transaction ends. */
    Head lock(CallId call) {
        jdbc.sql("insert into ledger_head (call_id, sequence, hash) values (?, 0, ?) on conflict do nothing")
                .params(call.value(), LedgerEntry.NO_HASH)
                .update();
        return jdbc.sql("select sequence, hash from ledger_head where call_id = ? for update")
                .param(call.value())
                .query(Ledger::head)
                .single();
    }

    /** The end of the chain as it stands; nothing written yet is sequence 0. */
    Head head(CallId call) {
        return jdbc.sql("select sequence, hash from ledger_head where call_id = ?")
                .param(call.value())
                .query(Ledger::head)
                .optional()
                .orElse(new Head(0, LedgerEntry.NO_HASH));
    }

    private void insert(LedgerEntry entry) {
        var actor = entry.actor();
        var application = entry.application();
        jdbc.sql("""
                        insert into ledger_entry (call_id, sequence, at, actor, application_id, pool, kind, facts,
                                                  previous_hash, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(entry.call().value())
                .param(entry.sequence())
                .param(PoolStore.utc(entry.at()))
                .param(actor == null ? null : actor.value())
                .param(application == null ? null : application.value())
                .param(entry.pool())
                .param(entry.kind())
                .param(entry.facts())
                .param(entry.previousHash())
                .param(entry.hash())
                .update();
    }

    /** Every entry of a call, oldest first, one at a time. */
    void read(CallId call, Consumer<LedgerEntry> reader) {
        read(call, 0, Long.MAX_VALUE, reader);
    }

    /** As above, those with sequence numbers over {@code after} and up to {@code last}. */
    void read(CallId call, long after, long last, Consumer<LedgerEntry> reader) {
        try (var entries = jdbc
                .sql(
                        "select * from ledger_entry where call_id = ? and sequence > ? and sequence <= ? order by sequence")
                .params(call.value(), after, last)
                .withFetchSize(500)
                .query(Ledger::entry)
                .stream()) {
            entries.forEach(reader);
        }
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong("sequence"), row.getString("hash"));
    }

    static LedgerEntry entry(ResultSet row, int number) throws SQLException {
        var actor = row.getObject("actor", UUID.class);
        var application = row.getObject("application_id", UUID.class);
        return new LedgerEntry(
                new CallId(row.getString("call_id")),
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                actor == null ? null : new UserId(actor),
                application == null ? null : new ApplicationId(application),
                row.getString("pool"),
                row.getString("kind"),
                row.getString("facts"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
