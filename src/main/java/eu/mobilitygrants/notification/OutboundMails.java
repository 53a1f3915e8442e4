package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the outbox. */
@Repository
class OutboundMails {

    private static final String SELECT = """
            select id, kind, application_id, recipient, locale, subject, body, state, attempts, last_error, created_at, sent_at
              from outbound_mail
            """;

    private final JdbcClient jdbc;

    OutboundMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if this happening has been told to this person before: then nothing was written */
    boolean add(OutboundMail mail, Letter letter) {
        var application = mail.application();
        return jdbc.sql("""
                        insert into outbound_mail
                               (id, event_key, kind, person_id, application_id, call_id, about, recipient, locale, subject, body, created_at)
                        values (:id, :event, :kind, :person, :application, :call, :about, :recipient, :locale, :subject, :body, :at)
                        on conflict (event_key, person_id, kind) do nothing
                        """)
                        .param("id", mail.id())
                        .param("event", letter.eventKey())
                        .param("kind", mail.kind().name())
                        .param("person", letter.to().value())
                        .param("application", application == null ? null : application.value())
                        .param("call", letter.call().map(CallId::value).orElse(null))
                        .param(
                                "about",
                                letter.about().stream()
                                        .map(ApplicationId::value)
                                        .toArray(UUID[]::new))
                        .param("recipient", mail.recipient())
                        .param("locale", mail.locale().toLanguageTag())
                        .param("subject", mail.subject())
                        .param("body", mail.body())
                        .param("at", utc(mail.createdAt()))
                        .update()
                == 1;
    }

    /** Whether anything was mailed on this happening. */
    boolean isWritten(String eventKey) {
        return jdbc.sql("select exists (select 1 from outbound_mail where event_key = ?) as written")
                .param(eventKey)
                .query((row, number) -> row.getBoolean("written"))
                .single();
    }

    Optional<OutboundMail> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(OutboundMails::mail)
                .optional();
    }

    /** Locks the row until the transaction ends. */
    Optional<OutboundMail> locked(UUID id) {
        return jdbc.sql(SELECT + " where id = ? for update")
                .param(id)
                .query(OutboundMails::mail)
                .optional();
    }

    /** What a person was mailed about an application, newest first. */
    List<OutboundMail> to(UserId person, ApplicationId application) {
        return jdbc.sql(SELECT + " where application_id = ? and person_id = ? order by created_at desc, id desc")
                .params(application.value(), person.value())
                .query(OutboundMails::mail)
                .list();
    }

    void sent(UUID id, Instant at) {
        jdbc.sql("""
                        update outbound_mail
                           set state = 'SENT', attempts = attempts + 1, last_error = null, sent_at = ?
                         where id = ?
                        """).params(utc(at), id).update();
    }

    void attemptFailed(UUID id, MailState state, String error) {
        jdbc.sql("update outbound_mail set state = ?, attempts = attempts + 1, last_error = ? where id = ?")
                .params(state.name(), error, id)
                .update();
    }

    void waitAgain(UUID id) {
        jdbc.sql("update outbound_mail set state = 'WAITING' where id = ?")
                .param(id)
                .update();
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static OutboundMail mail(ResultSet row, int number) throws SQLException {
        var application = row.getObject("application_id", UUID.class);
        var sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return new OutboundMail(
                row.getObject("id", UUID.class),
                LetterKind.valueOf(row.getString("kind")),
                application == null ? null : new ApplicationId(application),
                row.getString("recipient"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("subject"),
                row.getString("body"),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                sentAt == null ? null : sentAt.toInstant());
    }
}
