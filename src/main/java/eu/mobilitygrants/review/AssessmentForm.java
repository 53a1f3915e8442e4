package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Criterion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Scores and comments as typed, by criterion. */
class AssessmentForm {

    private Map<String, String> scores = new HashMap<>();
    private Map<String, String> comments = new HashMap<>();
    private @Nullable String base;

    static AssessmentForm of(Map<String, Assessment.Score> given) {
        var form = new AssessmentForm();
        given.forEach((criterion, score) -> {
            form.scores.put(criterion, Integer.toString(score.points()));
            form.comments.put(criterion, score.comment());
        });
        return form;
    }

    static AssessmentForm of(AssessmentDrafts.Draft draft) {
        var form = new AssessmentForm();
        form.scores.putAll(draft.scores());
        form.comments.putAll(draft.comments());
        return form;
    }

    /** What the form was made from; empty for a page without it. */
    Optional<AssessmentBase> from() {
        return AssessmentBase.of(base);
    }

    void validate(Errors errors, List<Criterion> criteria, int maximumScore) {
        for (var criterion : criteria) {
            var code = criterion.code();
            var field = "scores[%s]".formatted(code);
            Said.require(errors, field, scores.get(code), "review.missing.score");
            if (!errors.hasFieldErrors(field) && !isScore(Said.text(scores, code), maximumScore)) {
                errors.rejectValue(field, "review.invalid.score", new Object[] {maximumScore}, null);
            }
            Said.require(errors, "comments[%s]".formatted(code), comments.get(code), "review.missing.comment");
        }
    }

    private static boolean isScore(String typed, int maximumScore) {
        return typed.matches("\\d{1,3}") && Integer.parseInt(typed) <= maximumScore;
    }

    /** Only for a form that passed validation. */
    Map<String, Integer> points(List<Criterion> criteria) {
        var points = new HashMap<String, Integer>();
        criteria.forEach(
                criterion -> points.put(criterion.code(), Integer.valueOf(Said.text(scores, criterion.code()))));
        return points;
    }

    public Map<String, String> getScores() {
        return scores;
    }

    public void setScores(Map<String, String> scores) {
        this.scores = scores;
    }

    public Map<String, String> getComments() {
        return comments;
    }

    public void setComments(Map<String, String> comments) {
        this.comments = comments;
    }

    public @Nullable String getBase() {
        return base;
    }

    public void setBase(@Nullable String base) {
        this.base = base;
    }
}
