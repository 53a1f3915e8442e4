package eu.mobilitygrants.call;

import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was published of each call, version by version, for good. */
@Repository
public class CallVersions {

    /** One version of one call. */
    record Key(CallId call, int number) {}

    private final JdbcClient jdbc;

    CallVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first; empty for a call that came with the portal and was never corrected. */
    public List<CallVersion> of(CallId call) {
        return jdbc.sql("select * from call_version where call_id = ? order by number")
                .param(call.value())
                .query(CallVersions::version)
                .list();
    }

    Optional<CallTerms> terms(Key key) {
        return jdbc.sql("select terms from call_version where call_id = ? and number = ?")
                .params(key.call().value(), key.number())
                .query((row, number) -> TermsJson.read(row.getString("terms")))
                .optional();
    }

    /** Nothing is written where that version is written down already. */
    void write(CallVersion version) {
        var by = version.by();
        var at = version.at();
        jdbc.sql("""
                        insert into call_version (call_id, number, terms, reason, published_by, published_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(version.terms().id().value())
                .param(version.number())
                .param(TermsJson.write(version.terms()))
                .param(version.reason())
                .param(by == null ? null : by.value())
                .param(at == null ? null : at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static CallVersion version(ResultSet row, int number) throws SQLException {
        var at = row.getObject("published_at", OffsetDateTime.class);
        return new CallVersion(
                row.getInt("number"),
                TermsJson.read(row.getString("terms")),
                row.getString("reason"),
                person(row),
                at == null ? null : at.toInstant());
    }

    private static @Nullable UserId person(ResultSet row) throws SQLException {
        var id = row.getObject("published_by", UUID.class);
        return id == null ? null : new UserId(id);
    }
}
