package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The assessments of each submission. Earlier revisions stay in the table and are not read here. */
@Repository
class Assessments {

    /** What a member gave and changed afterwards. @param at null: before this was kept */
    record Earlier(UserId assessor, int revision, @Nullable Instant at, Map<String, Assessment.Score> scores) {

        private Earlier with(Earlier more) {
            var all = new LinkedHashMap<>(scores);
            all.putAll(more.scores);
            return new Earlier(assessor, revision, at, all);
        }
    }

    private record Stored(UUID id, int revision) {}

    private final JdbcClient jdbc;

    Assessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were first given. */
    List<Assessment> of(ApplicationId application, int receiptNumber) {
        var byAssessor = new LinkedHashMap<UserId, Assessment>();
        jdbc.sql("""
                        select a.assessor_id, a.unit, a.revision, a.given_at, s.criterion, s.score, s.comment
                          from assessment a
                          join assessment_score s on s.assessment_id = a.id and s.revision = a.revision
                         where a.application_id = ? and a.receipt_number = ?
                         order by a.first_given_at, a.id
                        """)
                .params(application.value(), receiptNumber)
                .query(Assessments::oneScore)
                .list()
                .forEach(score -> byAssessor.merge(score.assessor(), score, Assessments::together));
        return List.copyOf(byAssessor.values());
    }

    /** Those on the present submission of each case, without their comments. */
    Map<ApplicationId, List<Assessment>> scores(Collection<ApplicationId> cases) {
        var byCase = new HashMap<ApplicationId, LinkedHashMap<UserId, Assessment>>();
        jdbc.sql("""
                        select a.application_id, a.assessor_id, a.unit, a.revision, a.given_at, s.criterion, s.score,
                               '' as comment
                          from review_case c
                          join assessment a on a.application_id = c.application_id and a.receipt_number = c.receipt_number
                          join assessment_score s on s.assessment_id = a.id and s.revision = a.revision
                         where c.application_id = any(?)
                         order by a.first_given_at, a.id
                        """)
                .param(cases.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query(row -> {
                    var score = oneScore(row, 0);
                    byCase.computeIfAbsent(
                                    new ApplicationId(row.getObject("application_id", UUID.class)),
                                    id -> new LinkedHashMap<>())
                            .merge(score.assessor(), score, Assessments::together);
                });
        var scores = new HashMap<ApplicationId, List<Assessment>>();
        byCase.forEach((id, given) -> scores.put(id, List.copyOf(given.values())));
        return scores;
    }

    /** Which revision this member gave last on the present submission; 0: none. */
    int revision(ReviewCase file, UserId assessor) {
        return jdbc.sql("""
                        select coalesce(max(revision), 0) as revision from assessment
                         where application_id = ? and receipt_number = ? and assessor_id = ?
                        """)
                .params(file.application().value(), file.receiptNumber(), assessor.value())
                .query((row, number) -> row.getInt("revision"))
                .single();
    }

    /** What each member gave before the present revision, newest first. */
    List<Earlier> earlier(ApplicationId application, int receiptNumber) {
        var byRevision = new LinkedHashMap<String, Earlier>();
        jdbc.sql("""
                        select a.assessor_id, s.revision, s.given_at, s.criterion, s.score, s.comment
                          from assessment a
                          join assessment_score s on s.assessment_id = a.id and s.revision < a.revision
                         where a.application_id = ? and a.receipt_number = ?
                         order by a.first_given_at, a.id, s.revision desc, s.criterion
                        """)
                .params(application.value(), receiptNumber)
                .query(Assessments::earlierScore)
                .list()
                .forEach(one -> byRevision.merge(one.assessor() + "/" + one.revision(), one, Earlier::with));
        return List.copyOf(byRevision.values());
    }

    private static Earlier earlierScore(ResultSet row, int number) throws SQLException {
        return new Earlier(
                new UserId(row.getObject("assessor_id", UUID.class)),
                row.getInt("revision"),
                Timestamps.ifAt(row, "given_at").orElse(null),
                Map.of(
                        row.getString("criterion"),
                        new Assessment.Score(row.getInt("score"), row.getString("comment"))));
    }

    private static Assessment oneScore(ResultSet row, int number) throws SQLException {
        var score = new Assessment.Score(row.getInt("score"), row.getString("comment"));
        return new Assessment(
                new UserId(row.getObject("assessor_id", UUID.class)),
                row.getString("unit"),
                row.getInt("revision"),
                Timestamps.at(row, "given_at"),
                Map.of(row.getString("criterion"), score));
    }

    private static Assessment together(Assessment one, Assessment other) {
        var scores = new LinkedHashMap<>(one.scores());
        scores.putAll(other.scores());
        return new Assessment(one.assessor(), one.unit(), one.revision(), one.givenAt(), scores);
    }

    /** Stores the first revision or the next. @return which one it is */
    int store(ReviewCase file, UserId assessor, String unit, Map<String, Assessment.Score> scores, Instant at) {
        var stored = revision(file, assessor, unit, at);
        scores.forEach((criterion, score) -> jdbc.sql("""
                        insert into assessment_score (assessment_id, revision, criterion, score, comment, given_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(stored.id(), stored.revision(), criterion, score.points(), score.comment(), Timestamps.of(at))
                .update());
        return stored.revision();
    }

    private Stored revision(ReviewCase file, UserId assessor, String unit, Instant at) {
        return jdbc.sql("""
                        insert into assessment (id, application_id, receipt_number, assessor_id, unit, revision,
                                                first_given_at, given_at)
                        values (:id, :application, :receipt, :assessor, :unit, 1, :at, :at)
                        on conflict on constraint assessment_once_each
                        do update set revision = assessment.revision + 1, given_at = excluded.given_at, unit = excluded.unit
                        returning id, revision
                        """)
                .param("id", UUID.randomUUID())
                .param("application", file.application().value())
                .param("receipt", file.receiptNumber())
                .param("assessor", assessor.value())
                .param("unit", unit)
                .param("at", Timestamps.of(at))
                .query((row, number) -> new Stored(row.getObject("id", UUID.class), row.getInt("revision")))
                .single();
    }
}
