package eu.mobilitygrants.notification;

import static eu.mobilitygrants.notification.OutboundMails.utc;

import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with mails: has one sent again, for a reason that is kept. */
@Service
class MailOffice {

    /** One time a mail was sent again on request. */
    record Resend(int number, String officer, String reason, Instant at) {}

    private final JdbcClient jdbc;
    private final OutboundMails mails;
    private final Outbox outbox;
    private final Clock clock;

    MailOffice(JdbcClient jdbc, OutboundMails mails, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Has a mail sent again, with the same Message-ID, whatever became of it so far.
     *
     * @param number which resend of this mail it is, counted from 1, as the clicked page said: the same twice is once
     * @throws ConflictException if it is being sent at this moment
     */
    @Transactional
    public void sendAgain(UUID id, UserId officer, String reason, int number) {
        if (mails.locked(id).isEmpty()) {
            throw new NotFoundException("Mail", id);
        }
        if (number != resends(id).size() + 1) {
            return;
        }
        jdbc.sql("insert into mail_resend (mail_id, number, officer_id, reason, asked_at) values (?, ?, ?, ?, ?)")
                .params(id, number, officer.value(), reason, utc(clock.instant()))
                .update();
        mails.waitAgain(id);
        try {
            outbox.schedule(id);
        } catch (TaskInstanceCurrentlyExecutingException beingSent) {
            throw new ConflictException("notification.beingSent", "Mail %s is being sent".formatted(id));
        }
    }

    /** Oldest first. */
    List<Resend> resends(UUID id) {
        return jdbc.sql("""
                        select number, name, reason, asked_at
                          from mail_resend join person on person.id = officer_id
                         where mail_id = ?
                         order by number
                        """)
                .param(id)
                .query((row, line) -> new Resend(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getString("reason"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
