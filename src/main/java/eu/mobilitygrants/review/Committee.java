package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.Criterion;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a member of the committee does. */
@Component
class Committee {

    /** Message keys of the refusals after which the member reads the form again, with every word still in it. */
    static final String NEW_SUBMISSION = "review.conflict.newSubmission";

    static final String WRITTEN_ELSEWHERE = "review.conflict.writtenElsewhere";

    private final CaseFiles files;
    private final FundingCalls calls;
    private final Assessments assessments;
    private final DeclaredConflicts declared;
    private final CaseHistory history;
    private final Committees committees;
    private final AssessmentDrafts drafts;

    Committee(
            CaseFiles files,
            FundingCalls calls,
            Assessments assessments,
            DeclaredConflicts declared,
            CaseHistory history,
            Committees committees,
            AssessmentDrafts drafts) {
        this.files = files;
        this.calls = calls;
        this.assessments = assessments;
        this.declared = declared;
        this.history = history;
        this.committees = committees;
        this.drafts = drafts;
    }

    /** What the member gave before stays stored and no longer counts. @param lastDay null: for good */
    void declareConflict(
            ApplicationId id, UserId member, DeclaredKind kind, String reason, @Nullable LocalDate lastDay) {
        var opened = files.open(id, member, Action.DECLARE_CONFLICT);
        opened.file().require(ReviewStep.DECLARE_CONFLICT);
        declared.declare(new DeclaredConflict(
                UUID.randomUUID(), id, member, kind, reason, lastDay, opened.at(), null, null, null, ""));
        history.record(id, member, "review.history.CONFLICT_DECLARED", reason, false);
    }

    /** @param from what the form was made from; null: nobody looks at a form */
    void assess(
            ApplicationId id,
            UserId assessor,
            @Nullable AssessmentBase from,
            Map<String, Integer> scores,
            Map<String, String> comments) {
        var opened = files.open(id, assessor, Action.ASSESS);
        var file = opened.file();
        file.require(ReviewStep.ASSESS);
        if (from != null) {
            requireUnchanged(file, assessor, from);
        }
        var complete = complete(calls.terms(file.call(), file.callVersion()), file, scores, comments);
        var unit = committees.unitFor(opened.by(), file).orElseThrow(() -> new NotFoundException("Seat", assessor));
        var revision = assessments.store(file, assessor, unit, complete, opened.at());
        drafts.remove(id, assessor);
        var kind = revision == 1 ? "review.history.ASSESSED" : "review.history.ASSESSMENT_CHANGED";
        history.record(id, assessor, kind, "", false); // never the scores: others may not have given theirs
    }

    private void requireUnchanged(ReviewCase file, UserId assessor, AssessmentBase from) {
        if (from.receiptNumber() != file.receiptNumber()) {
            throw file.refused(NEW_SUBMISSION);
        }
        if (from.revision() != assessments.revision(file, assessor)
                || from.draft() != drafts.version(file.application(), file.receiptNumber(), assessor)) {
            throw file.refused(WRITTEN_ELSEWHERE);
        }
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
