package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A case with the committee as a whole list of them is looked at: scores without their comments.
 *
 * @param priority whether it counts as of the priority group
 * @param counted assessments of members without a conflict of interest
 * @param keptOut everyone who has one
 */
record CommitteeCase(
        ApplicationId application,
        int receiptNumber,
        boolean priority,
        Scale scale,
        List<Assessment> counted,
        Set<UserId> keptOut,
        Optional<PendingConclusion> pending) {

    /** Points of the pass line that the mean must at least be away from it; a case nearer to it is talked about. */
    static final int CLEAR_MARGIN = 10;

    /** Points that the kindest and the strictest assessment may at most lie apart; members who disagree more talk first. */
    static final int CLEAR_SPREAD = 20;

    /** Order of the queue: the priority group first, then as they came. Nobody hears of a wait that the next line ends. */
    static final Comparator<CommitteeCase> QUEUE =
            Comparator.comparing(CommitteeCase::priority).reversed().thenComparingInt(CommitteeCase::receiptNumber);

    public Tally tally() {
        return Tally.of(scale, counted);
    }

    public String basis() {
        return Basis.of(counted);
    }

    /** Concluded on other assessments than there are now. */
    boolean stale() {
        return pending.filter(one -> !one.basis().equals(basis()) || !tally().quorum())
                .isPresent();
    }

    /** Far from the pass line, and the members agree. In whole numbers, like {@link Tally}. */
    boolean clear() {
        var tally = tally();
        var points = tally.points() * 100;
        var maximum = tally.maximumPoints();
        var far = Math.abs(points - maximum * scale.passPercent()) >= maximum * CLEAR_MARGIN;
        return tally.quorum() && far && spread() * 100 <= scale.maximumPoints() * CLEAR_SPREAD;
    }

    /** Weighted points between the kindest and the strictest assessment. */
    private long spread() {
        var each = counted.stream().mapToLong(scale::points).summaryStatistics();
        return each.getCount() == 0 ? 0 : each.getMax() - each.getMin();
    }

    /** Percent of the maximum between the kindest and the strictest, rounded up: what is too far apart never reads as near. */
    public int spreadPercent() {
        return (int) Math.ceilDiv(spread() * 100, scale.maximumPoints());
    }
}
