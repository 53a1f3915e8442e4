package eu.mobilitygrants.partner;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job of this room that db-scheduler keeps in the database and one of the nodes runs. */
@Configuration(proxyBeanMethods = false)
class PartnerJobs {

    @Bean
    OneTimeTask<Void> importEche(ObjectProvider<ImportJob> imports) {
        return Tasks.oneTime(RegisterImports.TASK)
                .onFailure((attempt, job) -> imports.getObject().failed(attempt, job))
                .onDeadExecutionRevive()
                .execute((job, context) -> imports.getObject().run(UUID.fromString(job.getId())));
    }
}
