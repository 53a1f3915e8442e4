package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Assessments while they are written. */
@Repository
class AssessmentDrafts {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As typed. @param scores criterion → what was chosen @param comments criterion → what was written */
    record Draft(
            int receiptNumber, int version, Map<String, String> scores, Map<String, String> comments, Instant savedAt) {

        Draft {
            scores = Map.copyOf(scores);
            comments = Map.copyOf(comments);
        }
    }

    private final JdbcClient jdbc;

    AssessmentDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest one: of the present submission, or of an earlier one that came back. */
    Optional<Draft> latest(ApplicationId application, UserId assessor) {
        return jdbc.sql("""
                        select * from assessment_draft where application_id = ? and assessor_id = ?
                         order by receipt_number desc limit 1
                        """)
                .params(application.value(), assessor.value())
                .query(AssessmentDrafts::draft)
                .optional();
    }

    /** Of this submission; 0: there is none. */
    int version(ApplicationId application, int receiptNumber, UserId assessor) {
        return latest(application, assessor)
                .filter(draft -> draft.receiptNumber() == receiptNumber)
                .map(Draft::version)
                .orElse(0);
    }

    /** @return its version from now on */
    int store(ApplicationId application, UserId assessor, Draft draft) {
        return jdbc.sql("""
                        insert into assessment_draft (application_id, receipt_number, assessor_id, version, scores, comments,
                                                      saved_at)
                        values (:application, :receipt, :assessor, 1, :scores, :comments, :at)
                        on conflict (application_id, receipt_number, assessor_id)
                        do update set version = assessment_draft.version + 1, scores = excluded.scores,
                                      comments = excluded.comments, saved_at = excluded.saved_at
                        returning version
                        """)
                .param("application", application.value())
                .param("receipt", draft.receiptNumber())
                .param("assessor", assessor.value())
                .param("scores", JSON.writeValueAsString(draft.scores()))
                .param("comments", JSON.writeValueAsString(draft.comments()))
                .param("at", Timestamps.of(draft.savedAt()))
                .query((row, number) -> row.getInt("version"))
                .single();
    }

    /** Once it was given: those of earlier submissions go too. */
    void remove(ApplicationId application, UserId assessor) {
        jdbc.sql("delete from assessment_draft where application_id = ? and assessor_id = ?")
                .params(application.value(), assessor.value())
                .update();
    }

    static Map<String, String> words(String json) {
        return JSON.readValue(json, WORDS);
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getInt("receipt_number"),
                row.getInt("version"),
                words(row.getString("scores")),
                words(row.getString("comments")),
                Timestamps.at(row, "saved_at"));
    }
}
