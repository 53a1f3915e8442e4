package eu.mobilitygrants.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The arithmetic of the committee: what the assessments of one case come to. All in whole numbers, so that a mean on the
 * line is on the line.
 *
 * <p>Source: docs/sources.md#evaluation.
 *
 * @param assessments how many count
 * @param points weighted points of all of them together
 * @param maximumPoints what they could have been together
 * @param quorum whether enough units, and the one that must be there, have assessed
 * @param reached whether the mean reaches the pass line; false without assessments
 */
record Tally(int assessments, long points, long maximumPoints, int maximumScore, boolean quorum, boolean reached) {

    /** @param counted assessments of members without a conflict, each once */
    static Tally of(Scale scale, List<Assessment> counted) {
        var points = counted.stream().mapToLong(scale::points).sum();
        var maximum = scale.maximumPoints() * counted.size();
        var reached = !counted.isEmpty() && points * 100 >= maximum * scale.passPercent();
        return new Tally(counted.size(), points, maximum, scale.maximumScore(), hasQuorum(scale, counted), reached);
    }

    private static boolean hasQuorum(Scale scale, List<Assessment> counted) {
        var units = counted.stream().map(Assessment::unit).collect(Collectors.toSet());
        return units.size() >= scale.quorum()
                && scale.quorumUnit().map(units::contains).orElse(true);
    }

    /** What the portal proposes: positive from the pass line on. Empty without quorum. */
    Optional<Boolean> proposal() {
        return quorum ? Optional.of(reached) : Optional.empty();
    }

    /** Percent of the weighted maximum, cut after two places: what is below the line never reads as on it. */
    public BigDecimal percent() {
        return share(BigDecimal.valueOf(100));
    }

    /** The weighted mean of a criterion, 0 to the maximum score, cut after two places. */
    public BigDecimal mean() {
        return share(BigDecimal.valueOf(maximumScore));
    }

    private BigDecimal share(BigDecimal whole) {
        if (maximumPoints == 0) {
            return BigDecimal.ZERO;
        }
        return whole.multiply(BigDecimal.valueOf(points))
                .divide(BigDecimal.valueOf(maximumPoints), 2, RoundingMode.DOWN);
    }
}
