package eu.mobilitygrants.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.institution.PortalAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionOperations;

/**
 * An outbox whose scheduler runs when a test says so, with a clock of its own. Its jobs stand in a table of their own, so
 * that no scheduler of the run takes them away.
 */
final class HandDrivenPost {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    final Outbox outbox;
    final SettableClock clock = new SettableClock();
    final String table = "scheduled_tasks_" + NEXT.getAndIncrement();
    private final ManualScheduler scheduler;

    HandDrivenPost(
            JdbcClient jdbc,
            DataSource database,
            TransactionOperations transaction,
            Wording wording,
            People people,
            PortalAddress address,
            Clock portalClock,
            MailTransport transport) {
        clock.set(Instant.now()); // dead jobs are revived by the machine's clock
        jdbc.sql("create table %s (like scheduled_tasks including all)".formatted(table))
                .update();
        var mails = new OutboundMails(jdbc);
        var settings = new MailSettings(List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)), Duration.ofMinutes(5));
        var delivery = new MailDelivery(mails, transport, settings, address, portalClock, transaction);
        scheduler = TestHelper.createManualScheduler(
                        new TransactionAwareDataSourceProxy(database), new JobConfiguration().deliverMail(delivery))
                .clock(clock)
                .tableName(table)
                .build();
        outbox = new Outbox(mails, wording, people, portalClock, provider(scheduler));
    }

    /** Runs what is due now. */
    void run() {
        scheduler.runAnyDueExecutions();
    }

    /** Lets time pass, then runs what is due. */
    void runAfter(Duration duration) {
        scheduler.tick(duration);
        scheduler.runAnyDueExecutions();
    }

    /** What another node does about jobs whose node no longer gives a sign of life. */
    void reviveDead() {
        scheduler.runDeadExecutionDetection();
        runAfter(Duration.ofMinutes(1));
    }

    private static ObjectProvider<Scheduler> provider(Scheduler scheduler) {
        return new ObjectProvider<>() {
            @Override
            public Scheduler getObject() {
                return scheduler;
            }
        };
    }
}
