package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.Conflicts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the outbox. */
@Repository
class OutboundMails {

    private static final String SELECT = """
            select id, kind, application_id, recipient, locale, subject, body, state, attempts, last_error, created_at, sent_at
              from outbound_mail c
            """;

    private final JdbcClient jdbc;

    OutboundMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if this happening has been told to this person before: then nothing was written */
    boolean add(OutboundMail mail, String eventKey, UserId person) {
        return jdbc.sql("""
                        insert into outbound_mail
                               (id, event_key, kind, person_id, application_id, recipient, locale, subject, body, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (event_key, person_id, kind) do nothing
                        """)
                        .params(
                                mail.id(),
                                eventKey,
                                mail.kind().name(),
                                person.value(),
                                mail.application().value(),
                                mail.recipient(),
                                mail.locale().toLanguageTag(),
                                mail.subject(),
                                mail.body(),
                                utc(mail.createdAt()))
                        .update()
                == 1;
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

    /** As {@link #find}, unless this reader is kept out of the case it is about. */
    Optional<OutboundMail> find(UUID id, UserId reader) {
        return jdbc.sql(SELECT + " where id = :id and " + Conflicts.NONE)
                .param("id", id)
                .param("person", reader.value())
                .query(OutboundMails::mail)
                .optional();
    }

    /** Newest first, without those about cases this reader is kept out of. @param state null: all */
    List<OutboundMail> page(@Nullable MailState state, UserId reader, int size, long offset) {
        var chosen = state == null ? "" : " and state = :state";
        return jdbc.sql(SELECT + " where " + Conflicts.NONE + chosen
                        + " order by created_at desc, id desc limit :size offset :offset")
                .param("person", reader.value())
                .param("state", state == null ? "" : state.name())
                .param("size", size)
                .param("offset", offset)
                .query(OutboundMails::mail)
                .list();
    }

    /** What a person was mailed about an application, newest first. */
    List<OutboundMail> to(UserId person, ApplicationId application) {
        return jdbc.sql(SELECT + " where application_id = ? and person_id = ? order by created_at desc, id desc")
                .params(application.value(), person.value())
                .query(OutboundMails::mail)
                .list();
    }

    /** How many are in each state, as far as this reader may know of them; every state is there. */
    Map<MailState, Long> counts(UserId reader) {
        var counts = new EnumMap<MailState, Long>(MailState.class);
        for (var state : MailState.values()) {
            counts.put(state, 0L);
        }
        jdbc.sql("select state, count(*) as mails from outbound_mail c where " + Conflicts.NONE + " group by state")
                .param("person", reader.value())
                .query(row -> {
                    counts.put(MailState.valueOf(row.getString("state")), row.getLong("mails"));
                });
        return counts;
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

    private static OutboundMail mail(ResultSet row, int number) throws SQLException {
        var sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return new OutboundMail(
                row.getObject("id", UUID.class),
                LetterKind.valueOf(row.getString("kind")),
                new ApplicationId(row.getObject("application_id", UUID.class)),
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
