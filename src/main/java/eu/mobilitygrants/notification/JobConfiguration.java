package eu.mobilitygrants.notification;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The jobs that db-scheduler keeps in the database and one of the nodes runs.
 *
 * <p>The scheduler itself goes by the machine's clock (heartbeats and back-off are about this machine); what a recurring
 * job finds due, it decides by the portal's.
 */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);

    /** A reminder is good for a day, and looking through all drafts is more work. */
    private static final Duration EVERY_TEN_MINUTES = Duration.ofMinutes(10);

    @Bean
    OneTimeTask<Void> deliverMail(MailDelivery delivery) {
        return Tasks.oneTime(MailDelivery.TASK)
                .onFailure(delivery::failed)
                .onDeadExecutionRevive()
                .execute((job, context) -> delivery.deliver(UUID.fromString(job.getId())));
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "portal.jobs.recurring", matchIfMissing = true)
    RecurringTask<Void> lapseOffers(ObjectProvider<PortalJobs> jobs) {
        return Tasks.recurring("lapse-offers", FixedDelay.of(EVERY_MINUTE))
                .execute((job, context) -> jobs.getObject().lapseDueOffers());
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "portal.jobs.recurring", matchIfMissing = true)
    RecurringTask<Void> remindOfOffers(ObjectProvider<PortalJobs> jobs) {
        return Tasks.recurring("remind-of-offers", FixedDelay.of(EVERY_MINUTE))
                .execute((job, context) -> jobs.getObject().remindOfOffers());
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "portal.jobs.recurring", matchIfMissing = true)
    RecurringTask<Void> endConflicts(ObjectProvider<PortalJobs> jobs) {
        return Tasks.recurring("end-conflicts-of-interest", FixedDelay.of(EVERY_TEN_MINUTES))
                .execute((job, context) -> jobs.getObject().endConflicts());
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "portal.jobs.recurring", matchIfMissing = true)
    RecurringTask<Void> remindOfDrafts(ObjectProvider<PortalJobs> jobs) {
        return Tasks.recurring("remind-of-drafts", FixedDelay.of(EVERY_TEN_MINUTES))
                .execute((job, context) -> jobs.getObject().remindOfDrafts());
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "portal.jobs.recurring", matchIfMissing = true)
    RecurringTask<Void> remindOfQuestions(ObjectProvider<PortalJobs> jobs) {
        return Tasks.recurring("remind-of-questions", FixedDelay.of(EVERY_TEN_MINUTES))
                .execute((job, context) -> jobs.getObject().remindOfQuestions());
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "portal.jobs.recurring", matchIfMissing = true)
    RecurringTask<Void> remindOfAssessments(ObjectProvider<PortalJobs> jobs) {
        return Tasks.recurring("remind-of-assessments", FixedDelay.of(EVERY_TEN_MINUTES))
                .execute((job, context) -> jobs.getObject().remindOfAssessments());
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "portal.jobs.recurring", matchIfMissing = true)
    RecurringTask<Void> writeDigests(ObjectProvider<PortalJobs> jobs) {
        return Tasks.recurring("write-digests", FixedDelay.of(EVERY_MINUTE))
                .execute((job, context) -> jobs.getObject().writeDigests());
    }
}
