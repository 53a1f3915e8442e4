package eu.mobilitygrants.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import eu.mobilitygrants.identity.People;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes mails, and sees to it that they are delivered. Row and job are written in the caller's transaction: they hold
 * together with the change, or fail with it.
 */
@Service
class Outbox {

    private final OutboundMails mails;
    private final Wording wording;
    private final People people;
    private final Clock clock;
    private final ObjectProvider<Scheduler> scheduler; // a provider: the scheduler is made of jobs that write mails

    Outbox(OutboundMails mails, Wording wording, People people, Clock clock, ObjectProvider<Scheduler> scheduler) {
        this.mails = mails;
        this.wording = wording;
        this.people = people;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /** Writes the mail in the person's language. The same letter again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Letter letter) {
        write(letter, Duration.ZERO);
    }

    /** As above, but delivered that much later: until then the mail can be taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Letter letter, Duration later) {
        var person = people.person(letter.to());
        var text = wording.of(letter, person.name(), person.locale());
        var mail = new OutboundMail(
                UUID.randomUUID(),
                letter.kind(),
                letter.application(),
                Wording.oneLine(person.email()),
                person.locale(),
                text.subject(),
                text.body(),
                MailState.WAITING,
                0,
                null,
                clock.instant(),
                null);
        if (mails.add(mail, letter)) {
            schedule(mail.id(), later);
        }
    }

    /** Has the mail delivered as soon as the transaction is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void schedule(UUID mail) {
        schedule(mail, Duration.ZERO);
    }

    private void schedule(UUID mail, Duration later) {
        var jobs = scheduler.getObject();
        jobs.schedule(MailDelivery.job(mail, later), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                jobs.triggerCheckForDueExecutions();
            }
        });
    }
}
