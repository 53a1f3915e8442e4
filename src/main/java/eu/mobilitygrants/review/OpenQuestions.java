package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The questions that wait for an answer of an applicant, and until when. */
@Service
public class OpenQuestions {

    /** A page of them is worked off before the next is read. */
    public static final int PAGE = 200;

    private static final String OPEN = """
            select q.id, q.application_id, c.call_id, c.receipt_number, c.applicant_id, q.question, q.asked_at, q.answer_by
              from clarification q join review_case c on c.application_id = q.application_id
             where q.answered_at is null and q.closed_at is null
            """;

    /** @param answerBy the last day to answer */
    public record Waiting(
            UUID id,
            ApplicationId application,
            CallId call,
            int receiptNumber,
            UserId applicant,
            String question,
            Instant askedAt,
            LocalDate answerBy) {}

    private final JdbcClient jdbc;
    private final ApplicationService applications;

    OpenQuestions(JdbcClient jdbc, ApplicationService applications) {
        this.jdbc = jdbc;
        this.applications = applications;
    }

    /** Those whose last day lies between two days, both included, by id. @param after of the page before */
    public List<Waiting> due(LocalDate from, LocalDate to, UUID after) {
        return jdbc.sql(OPEN + " and q.answer_by between ? and ? and q.id > ? order by q.id limit " + PAGE)
                .params(from, to, after)
                .query(OpenQuestions::waiting)
                .list();
    }

    /** The same for a reader, by day and without the cases they are kept out of. */
    public List<Waiting> due(LocalDate from, LocalDate to, UserId reader, int most) {
        return jdbc.sql(OPEN + " and q.answer_by between :from and :to and " + Conflicts.NONE
                        + " order by q.answer_by, c.call_id, c.receipt_number limit :most")
                .param("from", from)
                .param("to", to)
                .param("person", reader.value())
                .param("most", most)
                .query(OpenQuestions::waiting)
                .list();
    }

    /** One as it stands, its case locked until the transaction ends; empty if it was answered or closed meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Waiting> locked(Waiting question) {
        applications.lock(question.application());
        return jdbc.sql(OPEN + " and q.id = ?")
                .param(question.id())
                .query(OpenQuestions::waiting)
                .optional();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                new CallId(row.getString("call_id")),
                row.getInt("receipt_number"),
                new UserId(row.getObject("applicant_id", UUID.class)),
                row.getString("question"),
                Timestamps.at(row, "asked_at"),
                row.getObject("answer_by", LocalDate.class));
    }
}
