package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Criterion;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.review.CasePage.CriterionLine;
import eu.mobilitygrants.review.CasePage.ScoreLine;
import eu.mobilitygrants.review.CasePage.Scores;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a reader may see of a case's scores: nothing of others' while an own assessment is owed. */
@Component
class ScoreBoards {

    private final Deliberations deliberations;
    private final Assessments assessments;

    ScoreBoards(Deliberations deliberations, Assessments assessments) {
        this.deliberations = deliberations;
        this.assessments = assessments;
    }

    Scores of(ReviewCase file, Person reader) {
        var deliberation = deliberations.on(file);
        var scale = deliberation.scale();
        if (deliberations.mustScoreFirst(file, reader, deliberation)) {
            var nothing = Tally.of(scale, List.of());
            return new Scores(
                    true,
                    List.of(),
                    List.of(),
                    nothing,
                    null,
                    BigDecimal.ZERO,
                    scale.passPercent(),
                    scale.maximumScore());
        }
        return new Scores(
                false,
                lines(file, deliberation, reader),
                scale.criteria().stream()
                        .map(criterion -> line(criterion, deliberation.counted()))
                        .toList(),
                deliberation.tally(),
                deliberation.tally().proposal().orElse(null),
                deliberation.tally().percent().subtract(BigDecimal.valueOf(scale.passPercent())),
                scale.passPercent(),
                scale.maximumScore());
    }

    /** The reader's own first. */
    private List<ScoreLine> lines(ReviewCase file, Deliberation deliberation, Person reader) {
        var given = deliberation.counted();
        var changed = given.stream().anyMatch(assessment -> assessment.revision() > 1);
        var earlier = changed
                ? assessments.earlier(file.application(), file.receiptNumber())
                : List.<Assessments.Earlier>of();
        return given.stream()
                .map(assessment -> {
                    var assessor = deliberation.members().get(assessment.assessor());
                    return new ScoreLine(
                            assessor == null ? "" : assessor.name(),
                            assessment.unit(),
                            assessment.givenAt(),
                            assessment.assessor().equals(reader.id()),
                            assessment.scores(),
                            earlier.stream()
                                    .filter(one -> one.assessor().equals(assessment.assessor()))
                                    .toList());
                })
                .sorted(Comparator.comparing(line -> !line.own()))
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
