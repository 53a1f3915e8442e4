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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions asked about each application. */
@Repository
class Clarifications {

    private final JdbcClient jdbc;

    Clarifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first, of all submissions. */
    List<Clarification> of(ApplicationId application) {
        return jdbc.sql("select * from clarification where application_id = ? order by asked_at, id")
                .param(application.value())
                .query(Clarifications::clarification)
                .list();
    }

    Optional<Clarification> open(ApplicationId application) {
        return of(application).stream().filter(Clarification::open).findFirst();
    }

    private static Clarification clarification(ResultSet row, int number) throws SQLException {
        return new Clarification(
                row.getObject("id", UUID.class),
                row.getString("question"),
                row.getObject("answer_by", LocalDate.class),
                new UserId(row.getObject("asked_by", UUID.class)),
                Timestamps.at(row, "asked_at"),
                Optional.ofNullable(row.getString("answer")),
                Timestamps.ifAt(row, "answered_at"),
                Timestamps.ifAt(row, "closed_at"));
    }

    void ask(ReviewCase file, String question, LocalDate answerBy, UserId officer, Instant at) {
        jdbc.sql("""
                        insert into clarification (id, application_id, receipt_number, question, answer_by, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        file.application().value(),
                        file.receiptNumber(),
                        question,
                        answerBy,
                        officer.value(),
                        Timestamps.of(at))
                .update();
    }

    /** @return whether there was an open question to answer */
    boolean answer(ApplicationId application, String answer, Instant at) {
        return jdbc.sql("""
                                update clarification set answer = ?, answered_at = ?
                                 where application_id = ? and answered_at is null and closed_at is null
                                """)
                        .params(answer, Timestamps.of(at), application.value())
                        .update()
                > 0;
    }

    /** What was closed at that instant without an answer is to be answered again. */
    void reopen(ApplicationId application, Instant closedAt) {
        jdbc.sql("update clarification set closed_at = null where application_id = ? and closed_at = ?")
                .params(application.value(), Timestamps.of(closedAt))
                .update();
    }

    void close(ApplicationId application, Instant at) {
        jdbc.sql("""
                        update clarification set closed_at = ?
                         where application_id = ? and answered_at is null and closed_at is null
                        """).params(Timestamps.of(at), application.value()).update();
    }
}
