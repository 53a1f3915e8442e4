package eu.mobilitygrants.call;

import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts of calls, as rows. */
@Repository
class DraftStore {

    private static final String SELECT = "select * from call_draft";

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CallDraft> all() {
        return jdbc.sql(SELECT + " order by saved_at desc, call_id")
                .query(DraftStore::draft)
                .list();
    }

    Optional<CallDraft> find(CallId id) {
        return jdbc.sql(SELECT + " where call_id = ?")
                .param(id.value())
                .query(DraftStore::draft)
                .optional();
    }

    /** Keeps everybody else who would change it waiting until the transaction ends. */
    Optional<CallDraft> locked(CallId id) {
        return jdbc.sql(SELECT + " where call_id = ? for update")
                .param(id.value())
                .query(DraftStore::draft)
                .optional();
    }

    /** @return whether it is there now by this call; not if somebody was faster */
    boolean add(CallDraft draft) {
        var from = draft.copiedFrom();
        return jdbc.sql("""
                        insert into call_draft (call_id, base_version, revision, terms, copied_from, saved_by, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .param(draft.id().value())
                        .param(draft.base())
                        .param(draft.revision())
                        .param(TermsJson.write(draft.terms()))
                        .param(from == null ? null : from.value())
                        .param(draft.savedBy().value())
                        .param(draft.savedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void save(CallDraft draft) {
        jdbc.sql("update call_draft set revision = ?, terms = ?, saved_by = ?, saved_at = ? where call_id = ?")
                .params(
                        draft.revision(),
                        TermsJson.write(draft.terms()),
                        draft.savedBy().value(),
                        draft.savedAt().atOffset(ZoneOffset.UTC),
                        draft.id().value())
                .update();
    }

    void remove(CallId id) {
        jdbc.sql("delete from call_draft where call_id = ?").param(id.value()).update();
    }

    private static CallDraft draft(ResultSet row, int number) throws SQLException {
        var from = row.getString("copied_from");
        return new CallDraft(
                TermsJson.read(row.getString("terms")),
                row.getInt("base_version"),
                row.getLong("revision"),
                from == null ? null : new CallId(from),
                new UserId(row.getObject("saved_by", UUID.class)),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
