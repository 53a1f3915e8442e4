package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of a call in receipt order, a handful at a time, without those a reader is kept out of. */
@Component
public class ReviewedCases {

    /** One case under its present number. */
    public record Reviewed(ApplicationId application, CallId call, int receiptNumber) {}

    private static final String CASES =
            "select c.application_id, c.call_id, c.receipt_number from review_case c where ";

    private final JdbcClient jdbc;

    ReviewedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param receiptNumber 0 to begin with, then the last one had; empty after the last case */
    public List<Reviewed> after(CallId call, int receiptNumber, int atMost, UserId reader) {
        return jdbc.sql(CASES + Conflicts.NONE
                        + " and c.call_id = :call and c.receipt_number > :after order by c.receipt_number limit :size")
                .param("call", call.value())
                .param("after", receiptNumber)
                .param("size", atMost)
                .param("person", reader.value())
                .query((row, number) -> new Reviewed(
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        new CallId(row.getString("call_id")),
                        row.getInt("receipt_number")))
                .list();
    }

    /** One case. @throws NotFoundException also for one that the reader is kept out of */
    public Reviewed one(ApplicationId application, UserId reader) {
        return jdbc.sql(CASES + Conflicts.NONE + " and c.application_id = :application")
                .param("application", application.value())
                .param("person", reader.value())
                .query((row, number) ->
                        new Reviewed(application, new CallId(row.getString("call_id")), row.getInt("receipt_number")))
                .optional()
                .orElseThrow(() -> new NotFoundException("Case", application));
    }

    /** How many cases of a call this reader is kept out of. */
    public int leftOut(CallId call, UserId reader) {
        return jdbc.sql("select count(*) from review_case c where c.call_id = :call and not (" + Conflicts.NONE + ")")
                .param("call", call.value())
                .param("person", reader.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
