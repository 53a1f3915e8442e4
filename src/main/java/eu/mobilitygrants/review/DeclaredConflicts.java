package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conflicts of interest that were declared: one in force for a person and a case, and those that were before it. */
@Repository
class DeclaredConflicts {

    private final JdbcClient jdbc;

    DeclaredConflicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if one is in force already: then nothing was written */
    boolean declare(DeclaredConflict conflict) {
        return jdbc.sql("""
                        insert into conflict_of_interest (id, application_id, person_id, kind, reason, last_day, declared_at,
                                                          recorded_by)
                        values (:id, :application, :person, :kind, :reason, :lastDay, :at, :recordedBy)
                        on conflict (application_id, person_id) where ended_at is null do nothing
                        """)
                        .param("id", conflict.id())
                        .param("application", conflict.application().value())
                        .param("person", conflict.person().value())
                        .param("kind", conflict.kind().name())
                        .param("reason", conflict.reason())
                        .param("lastDay", conflict.lastDay())
                        .param("at", Timestamps.of(conflict.declaredAt()))
                        .param("recordedBy", value(conflict.recordedBy()))
                        .update()
                == 1;
    }

    /** @param by null: by its last day. @return false if it has ended already */
    boolean end(UUID id, @Nullable UserId by, String reason, Instant at) {
        return jdbc.sql("""
                        update conflict_of_interest set ended_at = :at, ended_by = :by, end_reason = :reason
                         where id = :id and ended_at is null
                        """)
                        .param("at", Timestamps.of(at))
                        .param("by", value(by))
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<DeclaredConflict> find(UUID id) {
        return jdbc.sql("select * from conflict_of_interest where id = ?")
                .param(id)
                .query(DeclaredConflicts::conflict)
                .optional();
    }

    /** Newest first, ended ones too. */
    List<DeclaredConflict> of(ApplicationId application) {
        return jdbc.sql("select * from conflict_of_interest where application_id = ? order by declared_at desc, id")
                .param(application.value())
                .query(DeclaredConflicts::conflict)
                .list();
    }

    /** In force and over by this day, oldest first. */
    List<DeclaredConflict> over(LocalDate today) {
        return jdbc.sql("""
                        select * from conflict_of_interest
                         where ended_at is null and last_day < ? order by last_day, id limit 500
                        """).param(today).query(DeclaredConflicts::conflict).list();
    }

    private static @Nullable UUID value(@Nullable UserId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable UserId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new UserId(id);
    }

    private static DeclaredConflict conflict(ResultSet row, int number) throws SQLException {
        var endReason = row.getString("end_reason");
        return new DeclaredConflict(
                row.getObject("id", UUID.class),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                new UserId(row.getObject("person_id", UUID.class)),
                DeclaredKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getObject("last_day", LocalDate.class),
                Timestamps.at(row, "declared_at"),
                person(row, "recorded_by"),
                Timestamps.ifAt(row, "ended_at").orElse(null),
                person(row, "ended_by"),
                endReason == null ? "" : endReason);
    }
}
