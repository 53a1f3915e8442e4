package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.Criterion;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a member of the committee does. */
@Component
class Committee {

    private final CaseFiles files;
    private final FundingCalls calls;
    private final Assessments assessments;
    private final DeclaredConflicts declared;
    private final CaseHistory history;

    Committee(
            CaseFiles files,
            FundingCalls calls,
            Assessments assessments,
            DeclaredConflicts declared,
            CaseHistory history) {
        this.files = files;
        this.calls = calls;
        this.assessments = assessments;
        this.declared = declared;
        this.history = history;
    }

    /** What the member gave before stays stored and no longer counts. */
    void declareConflict(ApplicationId id, UserId member, String reason) {
        var opened = files.open(id, member, Action.DECLARE_CONFLICT);
        declared.declare(id, member, reason, opened.at());
        history.record(id, member, "review.history.CONFLICT_DECLARED", reason, false);
    }

    void assess(ApplicationId id, UserId assessor, Map<String, Integer> scores, Map<String, String> comments) {
        var opened = files.open(id, assessor, Action.ASSESS);
        var file = opened.file();
        file.require(ReviewStep.ASSESS);
        var complete = complete(calls.terms(file.call(), file.callVersion()), file, scores, comments);
        var unit = Objects.requireNonNull(opened.by().unit());
        var revision = assessments.store(file, assessor, unit, complete, opened.at());
        var kind = revision == 1 ? "review.history.ASSESSED" : "review.history.ASSESSMENT_CHANGED";
        history.record(id, assessor, kind, "", false); // never the scores: others may not have given theirs
    }

    /** @throws IllegalArgumentException if a criterion has no score, a score outside its range, or no comment */
    private static Map<String, Assessment.Score> complete(
            CallTerms terms, ReviewCase file, Map<String, Integer> scores, Map<String, String> comments) {
        var complete = new LinkedHashMap<String, Assessment.Score>();
        for (var criterion : terms.criteria(file.audience())) {
            complete.put(criterion.code(), score(terms, criterion, scores, comments));
        }
        return complete;
    }

    private static Assessment.Score score(
            CallTerms terms, Criterion criterion, Map<String, Integer> scores, Map<String, String> comments) {
        var points = scores.get(criterion.code());
        var comment = comments.getOrDefault(criterion.code(), "").strip();
        if (points == null || points < 0 || points > terms.maximumScore() || comment.isEmpty()) {
            throw new IllegalArgumentException("%s needs 0 to %d points and a comment, got %s"
                    .formatted(criterion.code(), terms.maximumScore(), points));
        }
        return new Assessment.Score(points, comment);
    }
}
