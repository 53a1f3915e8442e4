package eu.mobilitygrants.notification;

import eu.mobilitygrants.shared.ConflictException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mails that wait for their time, and are no longer to go. */
@Repository
class UnsentMails {

    private final JdbcClient jdbc;

    UnsentMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Removes a mail and its job: what never went was never said. One that somebody has had sent already counts as gone, even
     * if no server has taken it as yet.
     *
     * @throws ConflictException if it has left, or is leaving at this moment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(String eventKey) {
        for (var mail : locked(eventKey)) {
            if (!mail.unsent() || !cancel(mail.id())) {
                throw new ConflictException("notification.conflict.mailLeft", eventKey);
            }
            jdbc.sql("delete from outbound_mail where id = ?").param(mail.id()).update();
        }
    }

    private record Waiting(UUID id, boolean unsent) {}

    private List<Waiting> locked(String eventKey) {
        return jdbc.sql("""
                        select m.id, m.state = 'WAITING' and m.attempts = 0
                               and not exists (select 1 from mail_resend r where r.mail_id = m.id) as unsent
                          from outbound_mail m where m.event_key = ? for update of m
                        """)
                .param(eventKey)
                .query((row, number) -> new Waiting(row.getObject("id", UUID.class), row.getBoolean("unsent")))
                .list();
    }

    /** A node that has picked the job is about to speak to the mail server. @return whether none has */
    private boolean cancel(UUID mail) {
        return jdbc.sql("""
                                delete from scheduled_tasks
                                 where task_name = ? and task_instance = ? and not picked
                                """)
                        .params(MailDelivery.TASK.getTaskName(), mail.toString())
                        .update()
                == 1;
    }
}
