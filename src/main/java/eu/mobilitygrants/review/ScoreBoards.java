package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Criterion;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.review.CasePage.CriterionLine;
import eu.mobilitygrants.review.CasePage.ScoreLine;
import eu.mobilitygrants.review.CasePage.Scores;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a reader may see of a case's scores: nothing of others' while an own assessment is owed. */
@Component
class ScoreBoards {

    private final Deliberations deliberations;

    ScoreBoards(Deliberations deliberations) {
        this.deliberations = deliberations;
    }

    Scores of(ReviewCase file, Person reader) {
        var deliberation = deliberations.on(file);
        var scale = deliberation.scale();
        if (deliberations.mustScoreFirst(file, reader, deliberation)) {
            var nothing = Tally.of(scale, List.of());
            return new Scores(true, List.of(), List.of(), nothing, null, scale.passPercent(), scale.maximumScore());
        }
        return new Scores(
                false,
                lines(deliberation, reader),
                scale.criteria().stream()
                        .map(criterion -> line(criterion, deliberation.counted()))
                        .toList(),
                deliberation.tally(),
                deliberation.tally().proposal().orElse(null),
                scale.passPercent(),
                scale.maximumScore());
    }

    private List<ScoreLine> lines(Deliberation deliberation, Person reader) {
        var given = deliberation.counted();
        return given.stream()
                .map(assessment -> {
                    var assessor = deliberation.members().get(assessment.assessor());
                    return new ScoreLine(
                            assessor == null ? "" : assessor.name(),
                            assessment.unit(),
                            assessment.givenAt(),
                            assessment.assessor().equals(reader.id()),
                            assessment.scores());
                })
                .toList();
    }

    private static CriterionLine line(Criterion criterion, List<Assessment> given) {
        var points = given.stream()
                .mapToInt(assessment -> assessment.points(criterion.code()))
                .summaryStatistics();
        if (points.getCount() == 0) {
            return new CriterionLine(criterion.code(), BigDecimal.ZERO, 0, 0);
        }
        var mean =
                BigDecimal.valueOf(points.getSum()).divide(BigDecimal.valueOf(points.getCount()), 2, RoundingMode.DOWN);
        return new CriterionLine(criterion.code(), mean, points.getMin(), points.getMax());
    }
}
