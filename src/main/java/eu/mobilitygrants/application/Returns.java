package eu.mobilitygrants.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of each send-back. */
@Repository
class Returns {

    /** @param version of the draft as it came back @param reasonBefore of the return before, if there was one */
    record Kept(
            long id,
            SentBack sentBack,
            long version,
            @Nullable String reasonBefore) {}

    private final JdbcClient jdbc;

    Returns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(MobilityApplication returned, SentBack sentBack, @Nullable String reasonBefore) {
        jdbc.sql("""
                        insert into application_return
                            (application_id, receipt_number, returned_at, until, application_version, reason_before)
                        values (:application, :number, :at, :until, :version, :reason)
                        """)
                .param("application", returned.id().value())
                .param("number", sentBack.receiptNumber())
                .param("at", utc(sentBack.at()))
                .param("until", utc(sentBack.until()))
                .param("version", returned.version())
                .param("reason", reasonBefore)
                .update();
    }

    /** The latest that was not taken back. */
    Optional<Kept> latest(ApplicationId id) {
        return jdbc.sql("""
                        select * from application_return
                         where application_id = ? and taken_back_at is null
                         order by id desc limit 1
                        """).param(id.value()).query(Returns::kept).optional();
    }

    /** Its applicant has come to know of it. Waits for an undo that is just under way, and then notes nothing. */
    void read(ApplicationId id, Instant at) {
        jdbc.sql("""
                        update application_return set read_at = ?
                         where application_id = ? and read_at is null and taken_back_at is null
                        """).params(utc(at), id.value()).update();
    }

    /** @return false if its applicant has read it */
    boolean takeBack(Kept kept, Instant at) {
        return jdbc.sql("update application_return set taken_back_at = ? where id = ? and read_at is null")
                        .params(utc(at), kept.id())
                        .update()
                == 1;
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("id"), sentBack(row), row.getLong("application_version"), row.getString("reason_before"));
    }

    static SentBack sentBack(ResultSet row) throws SQLException {
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        return new SentBack(
                row.getInt("receipt_number"),
                row.getObject("returned_at", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
