package eu.mobilitygrants.overview;

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

/** The jobs of this room that db-scheduler keeps in the database and one of the nodes runs. */
@Configuration(proxyBeanMethods = false)
class ExportJobs {

    @Bean
    OneTimeTask<Void> exportCases(ObjectProvider<ExportJob> exports) {
        return Tasks.oneTime(Exports.TASK)
                .onFailure((attempt, job) -> exports.getObject().failed(attempt, job))
                .onDeadExecutionRevive()
                .execute((job, context) -> exports.getObject().run(UUID.fromString(job.getId())));
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "portal.jobs.recurring", matchIfMissing = true)
    RecurringTask<Void> forgetExportFiles(ObjectProvider<ExportRecords> records, ObjectProvider<Exports> exports) {
        return Tasks.recurring("forget-export-files", FixedDelay.of(Duration.ofHours(1)))
                .execute((job, context) -> records.getObject()
                        .forgetFilesBefore(exports.getObject().filesKeptSince()));
    }
}
