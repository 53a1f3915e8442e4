package eu.mobilitygrants.notification;

import eu.mobilitygrants.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the demo's mails go: a table, so that nothing leaves the machine. */
@Component
@Profile("demo")
class DemoMailbox implements MailTransport {

    /** A mail that arrived. */
    record Received(long id, String recipient, String subject, String body, Instant at) {}

    private static final String SELECT = "select id, recipient, subject, body, received_at from demo_mailbox";

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoMailbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        jdbc.sql("insert into demo_mailbox (message_id, recipient, subject, body, received_at) values (?, ?, ?, ?, ?)")
                .params(
                        mail.messageId(),
                        mail.recipient(),
                        mail.subject(),
                        mail.body(),
                        OutboundMails.utc(clock.instant()))
                .update();
    }

    /** Newest first. @param recipient null: everybody's */
    List<Received> page(@Nullable String recipient, int size, long offset) {
        return jdbc.sql(SELECT
                        + " where cast(:recipient as text) is null or recipient = :recipient"
                        + " order by id desc limit :size offset :offset")
                .param("recipient", recipient)
                .param("size", size)
                .param("offset", offset)
                .query(DemoMailbox::received)
                .list();
    }

    long count(@Nullable String recipient) {
        return jdbc.sql("select count(*) as mails from demo_mailbox"
                        + " where cast(:recipient as text) is null or recipient = :recipient")
                .param("recipient", recipient)
                .query((row, number) -> row.getLong("mails"))
                .single();
    }

    /** Everybody who ever got a mail, by address. */
    List<String> recipients() {
        return jdbc.sql("select distinct recipient from demo_mailbox order by recipient")
                .query((row, number) -> row.getString("recipient"))
                .list();
    }

    Received mail(long id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(DemoMailbox::received)
                .optional()
                .orElseThrow(() -> new NotFoundException("Mail", id));
    }

    private static Received received(ResultSet row, int number) throws SQLException {
        return new Received(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
