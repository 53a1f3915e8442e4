package eu.mobilitygrants.notification;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import eu.mobilitygrants.institution.PortalAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Delivers the mails of the outbox, each at least once. A mail that goes twice, because the portal was killed between the
 * server's answer and its own note of it, carries the same Message-ID, by which the second is recognised.
 */
@Component
class MailDelivery {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("deliver-mail");

    private static final int LONGEST_ERROR = 500;

    private final OutboundMails mails;
    private final MailTransport transport;
    private final MailSettings settings;
    private final PortalAddress address;
    private final Clock clock;
    private final TransactionOperations transaction;

    MailDelivery(
            OutboundMails mails,
            MailTransport transport,
            MailSettings settings,
            PortalAddress address,
            Clock clock,
            TransactionOperations transaction) {
        this.mails = mails;
        this.transport = transport;
        this.settings = settings;
        this.address = address;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The job that delivers a mail, due at once or that much later by the scheduler's clock. */
    static SchedulableInstance<Void> job(UUID mail, Duration later) {
        return SchedulableInstance.of(TASK.instance(mail.toString()).build(), now -> now.plus(later));
    }

    /** Sends the mail if it waits. No transaction and no connection is held while the mail server is spoken to. */
    void deliver(UUID id) {
        mails.find(id).filter(mail -> mail.state() == MailState.WAITING).ifPresent(this::send);
    }

    private void send(OutboundMail mail) {
        transport.send(new Mail(messageId(mail.id()), mail.recipient(), mail.subject(), mail.body()));
        mails.sent(mail.id(), clock.instant());
    }

    String messageId(UUID id) {
        return "<%s@%s>".formatted(id, address.baseUrl().getHost());
    }

    /** Notes why an attempt failed, and either tries later or gives up; both in one transaction. */
    void failed(ExecutionComplete attempt, ExecutionOperations<Void> job) {
        var execution = attempt.getExecution();
        var cause = attempt.getCause().orElseGet(() -> new IllegalStateException("The portal stopped in between"));
        var wait = settings.waitAfter(execution.consecutiveFailures + 1, cause);
        transaction.executeWithoutResult(status -> {
            var state = wait.isPresent() ? MailState.WAITING : MailState.FAILED;
            mails.attemptFailed(UUID.fromString(execution.getId()), state, reason(cause));
            wait.ifPresentOrElse(later -> tryAgain(attempt, job, later), job::remove);
        });
    }

    private static void tryAgain(ExecutionComplete attempt, ExecutionOperations<Void> job, Duration later) {
        job.reschedule(attempt, attempt.getTimeDone().plus(later));
    }

    private static String reason(Throwable cause) {
        var text =
                Wording.oneLine(NestedExceptionUtils.getMostSpecificCause(cause).toString());
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
