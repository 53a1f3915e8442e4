package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.CaseFiles.Opened;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the office does with a case before the committee has it. */
@Component
class Screening {

    private final CaseFiles files;
    private final Referrals referrals;
    private final ApplicationService applications;
    private final Assessments assessments;
    private final CaseHistory history;
    private final ApplicationEventPublisher events;

    Screening(
            CaseFiles files,
            Referrals referrals,
            ApplicationService applications,
            Assessments assessments,
            CaseHistory history,
            ApplicationEventPublisher events) {
        this.files = files;
        this.referrals = referrals;
        this.applications = applications;
        this.assessments = assessments;
        this.history = history;
        this.events = events;
    }

    void settleReferral(ApplicationId id, UserId officer, RuleCode rule, boolean accepted, String reason) {
        var opened = files.open(id, officer, Action.SCREEN);
        if (rule == RuleCode.DESTINATION && accepted) {
            throw opened.file().refused("review.conflict.poolNeeded");
        }
        store(opened, rule, accepted, Optional.empty(), reason);
        record(opened, accepted ? "REFERRAL_ACCEPTED" : "REFERRAL_REFUSED", rule.number() + ": " + reason, true);
    }

    void settlePool(ApplicationId id, UserId officer, String pool, String reason) {
        var opened = files.open(id, officer, Action.SCREEN);
        var file = opened.file();
        if (!file.pools().contains(pool)) {
            throw file.refused("review.conflict.poolNotOpen");
        }
        store(opened, RuleCode.DESTINATION, true, Optional.of(pool), reason);
        file.countTowards(pool);
        record(opened, "POOL_SETTLED", reason, true);
        events.publishEvent(new PoolSettled(id, file.call(), pool, reason, officer, opened.at()));
    }

    private void store(Opened opened, RuleCode rule, boolean accepted, Optional<String> pool, String reason) {
        opened.file().require(ReviewStep.SETTLE);
        referrals.settle(
                opened.file(),
                new Settlement(rule, accepted, pool, reason, opened.by().id(), opened.at()));
    }

    void settlePriority(ApplicationId id, UserId officer, boolean confirmed, String reason) {
        var opened = files.open(id, officer, Action.SCREEN);
        var file = opened.file();
        if (file.pools().size() > 1) {
            throw file.refused("review.conflict.poolFirst");
        }
        file.decidePriority(confirmed, reason);
        record(opened, confirmed ? "PRIORITY_CONFIRMED" : "PRIORITY_NOT_CONFIRMED", reason, true);
        events.publishEvent(new PrioritySettled(id, file.call(), confirmed, reason, officer, opened.at()));
    }

    /** The application room writes the history and tells the applicant; the case ends by its event. */
    void sendBack(ApplicationId id, UserId officer, String reason) {
        var opened = files.open(id, officer, Action.SCREEN);
        opened.file().require(ReviewStep.SEND_BACK);
        applications.returnAsIncomplete(id, officer, reason);
    }

    void passOn(ApplicationId id, UserId officer) {
        var opened = files.open(id, officer, Action.SCREEN);
        var file = opened.file();
        file.require(ReviewStep.PASS_ON);
        referrals.obstacles(file).stream().findFirst().ifPresent(obstacle -> {
            throw file.refused(obstacle);
        });
        file.passOn(opened.at());
        record(opened, "PASSED_ON", "", true);
    }

    /** As long as nobody of the committee has given anything: what was given is not thrown away. */
    void takeBack(ApplicationId id, UserId officer) {
        var opened = files.open(id, officer, Action.SCREEN);
        var file = opened.file();
        file.require(ReviewStep.TAKE_BACK);
        if (!assessments.of(id, file.receiptNumber()).isEmpty()) {
            throw file.refused("review.conflict.alreadyAssessed");
        }
        file.takeBack(opened.at());
        record(opened, "PASS_ON_TAKEN_BACK", "", true);
    }

    private void record(Opened opened, String kind, String detail, boolean visibleToApplicant) {
        history.record(
                opened.file().application(), opened.by().id(), "review.history." + kind, detail, visibleToApplicant);
    }
}
