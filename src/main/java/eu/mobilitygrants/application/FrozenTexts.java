package eu.mobilitygrants.application;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every submission of an application, with its text word for word as it was hashed. */
@Component
public class FrozenTexts {

    /** One submission. @param text as it was hashed */
    public record Frozen(SubmittedApplication submission, String text) {}

    private final JdbcClient jdbc;

    FrozenTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their numbers; none for a draft that was never submitted. */
    public List<Frozen> of(ApplicationId application) {
        return jdbc.sql("select * from application_submission where application_id = ? order by number")
                .param(application.value())
                .query((row, number) -> new Frozen(Submissions.submitted(row, number), row.getString("content")))
                .list();
    }
}
