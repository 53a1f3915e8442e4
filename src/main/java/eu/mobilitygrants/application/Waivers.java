package eu.mobilitygrants.application;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The exceptions granted, one row each. */
@Repository
class Waivers {

    /** Columns and joins for {@link #waiver}. */
    static final String SELECT = """
            select w.*, p.name as person_name, p.email as person_email, g.name as granter, r.name as revoker
              from rule_waiver w
              join person p on p.id = w.person_id
              join person g on g.id = w.granted_by
              left join person r on r.id = w.revoked_by
            """;

    private final JdbcClient jdbc;

    Waivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            UUID id,
            CallId call,
            UserId person,
            UserId officer,
            RuleCode rule,
            String reason,
            Instant at,
            Instant end) {
        jdbc.sql("""
                        insert into rule_waiver (id, call_id, person_id, granted_by, rule, reason, granted_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, call.value(), person.value(), officer.value(), rule.name(), reason, utc(at), utc(end))
                .update();
    }

    Optional<RuleWaiver> find(UUID id) {
        return jdbc.sql(SELECT + " where w.id = ?")
                .param(id)
                .query(Waivers::waiver)
                .optional();
    }

    /** Locks the row until the transaction ends. */
    Optional<RuleWaiver> locked(UUID id) {
        return jdbc.sql(SELECT + " where w.id = ? for update of w")
                .param(id)
                .query(Waivers::waiver)
                .optional();
    }

    /** Everything ever granted to a person in a call, latest first. */
    List<RuleWaiver> of(UserId person, CallId call) {
        return of(person, call, "");
    }

    /** The same, locked until the transaction ends: a submission decides on them. */
    List<RuleWaiver> lockedOf(UserId person, CallId call) {
        return of(person, call, " for update of w");
    }

    private List<RuleWaiver> of(UserId person, CallId call, String lock) {
        return jdbc.sql(SELECT + " where w.person_id = ? and w.call_id = ? order by w.granted_at desc, w.id" + lock)
                .params(person.value(), call.value())
                .query(Waivers::waiver)
                .list();
    }

    List<RuleWaiver> of(UserId person) {
        return jdbc.sql(SELECT + " where w.person_id = ? order by w.granted_at, w.id")
                .param(person.value())
                .query(Waivers::waiver)
                .list();
    }

    /** Those for this person, and those this person granted or revoked for others. */
    List<RuleWaiver> naming(UserId person) {
        return jdbc.sql(SELECT
                        + " where :person in (w.person_id, w.granted_by, w.revoked_by) order by w.granted_at, w.id")
                .param("person", person.value())
                .query(Waivers::waiver)
                .list();
    }

    /** @return false if it was used or revoked before: then nothing has changed */
    boolean use(UUID id, ApplicationId application, int number, Instant at) {
        return jdbc.sql("""
                        update rule_waiver set used_at = ?, used_application = ?, used_number = ?
                         where id = ? and used_at is null and revoked_at is null
                        """).params(utc(at), application.value(), number, id).update() == 1;
    }

    void revoke(UUID id, UserId officer, String reason, Instant at) {
        jdbc.sql("update rule_waiver set revoked_at = ?, revoked_by = ?, revoke_reason = ? where id = ?")
                .params(utc(at), officer.value(), reason, id)
                .update();
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static RuleWaiver waiver(ResultSet row, int number) throws SQLException {
        var usedBy = row.getObject("used_application", UUID.class);
        return new RuleWaiver(
                row.getObject("id", UUID.class),
                new CallId(row.getString("call_id")),
                new UserId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                row.getString("person_email"),
                RuleCode.valueOf(row.getString("rule")),
                row.getString("reason"),
                row.getString("granter"),
                requireNonNull(instant(row, "granted_at")),
                requireNonNull(instant(row, "expires_at")),
                instant(row, "revoked_at"),
                row.getString("revoker"),
                row.getString("revoke_reason"),
                instant(row, "used_at"),
                usedBy == null ? null : new ApplicationId(usedBy),
                row.getObject("used_number", Integer.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
