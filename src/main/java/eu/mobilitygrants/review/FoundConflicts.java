package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the portal finds by itself, conflicts and hints, and what was dismissed of it. */
@Repository
class FoundConflicts {

    /** What may be dismissed: never that applicant and member are one person. */
    enum Kind {
        SUPERVISOR,
        SAME_UNIT,
        /** A hint, no conflict: the same surname. */
        SAME_NAME
    }

    /** Somebody whom the database names. @param kind as in {@code kept_out} or {@code conflict_hint} */
    record Found(UserId person, String kind, boolean sameUnit) {}

    record Dismissed(UserId person, Kind kind, String reason, UserId by, Instant at) {}

    private final JdbcClient jdbc;

    FoundConflicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everyone kept out of this case, declared conflicts among them; somebody with two reasons is there twice. */
    List<Found> keptOut(ApplicationId application) {
        return jdbc.sql("select person_id, kind from kept_out where application_id = ? order by person_id, kind")
                .param(application.value())
                .query((row, number) ->
                        new Found(new UserId(row.getObject("person_id", UUID.class)), row.getString("kind"), false))
                .list();
    }

    List<Found> hints(ApplicationId application) {
        return jdbc.sql("select * from conflict_hint where application_id = ? order by person_id")
                .param(application.value())
                .query((row, number) -> new Found(
                        new UserId(row.getObject("person_id", UUID.class)),
                        row.getString("kind"),
                        row.getBoolean("same_unit")))
                .list();
    }

    /** Of the present submission, newest first. */
    List<Dismissed> dismissed(ReviewCase file) {
        return jdbc.sql("""
                        select * from conflict_dismissal where application_id = ? and receipt_number = ?
                         order by dismissed_at desc, person_id
                        """)
                .params(file.application().value(), file.receiptNumber())
                .query((row, number) -> new Dismissed(
                        new UserId(row.getObject("person_id", UUID.class)),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        new UserId(row.getObject("dismissed_by", UUID.class)),
                        Timestamps.at(row, "dismissed_at")))
                .list();
    }

    boolean stands(ApplicationId application, UserId person, Kind kind) {
        return (kind == Kind.SAME_NAME ? hints(application) : keptOut(application))
                .stream()
                        .anyMatch(found ->
                                found.person().equals(person) && found.kind().equals(kind.name()));
    }

    /** @throws DuplicateKeyException if it was dismissed before */
    void dismiss(ReviewCase file, Dismissed dismissal) {
        jdbc.sql("""
                        insert into conflict_dismissal (application_id, receipt_number, person_id, kind, reason, dismissed_by,
                                                        dismissed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        file.application().value(),
                        file.receiptNumber(),
                        dismissal.person().value(),
                        dismissal.kind().name(),
                        dismissal.reason(),
                        dismissal.by().value(),
                        Timestamps.of(dismissal.at()))
                .update();
    }
}
