package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.eligibility.Finding;
import eu.mobilitygrants.eligibility.RuleCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the frozen verdict refers to the office, and how far that is settled. */
@Component
class Referrals {

    private final ApplicationService applications;
    private final Settlements settlements;

    Referrals(ApplicationService applications, Settlements settlements) {
        this.applications = applications;
        this.settlements = settlements;
    }

    void settle(ReviewCase file, Settlement settlement) {
        if (!referred(file).contains(settlement.rule())) {
            throw file.refused("review.conflict.notReferred");
        }
        var before = settlements.of(file).get(settlement.rule());
        if (before != null
                && (before.accepted() == settlement.accepted() || before.pool().isPresent())) {
            throw file.refused("review.conflict.referralSettled");
        }
        settlements.store(file, settlement);
    }

    private List<RuleCode> referred(ReviewCase file) {
        return applications.submission(file.application()).verdict().referred().stream()
                .map(Finding::rule)
                .toList();
    }

    /** Message keys of what keeps the case from being passed on; empty if nothing does. */
    List<String> obstacles(ReviewCase file) {
        return obstacles(file, referred(file), settlements.of(file));
    }

    static List<String> obstacles(ReviewCase file, List<RuleCode> referred, Map<RuleCode, Settlement> settled) {
        var obstacles = new ArrayList<String>();
        if (!settled.keySet().containsAll(referred)) {
            obstacles.add("review.conflict.referralOpen");
        }
        if (settled.values().stream().anyMatch(settlement -> !settlement.accepted())) {
            obstacles.add("review.conflict.referralRefused");
        }
        if (file.priorityUnsettled()) {
            obstacles.add("review.conflict.priorityOpen");
        }
        return obstacles;
    }

    /** Whether the office found a referred rule not met: then it may refuse the case without the committee. */
    boolean anyRefused(ReviewCase file) {
        return settlements.of(file).values().stream().anyMatch(settlement -> !settlement.accepted());
    }
}
