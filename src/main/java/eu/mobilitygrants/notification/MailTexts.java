package eu.mobilitygrants.notification;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the office made of the words of mails, edit by edit. */
@Repository
class MailTexts {

    /** @param words null: back to those the portal came with */
    record Edit(
            LetterKind kind,
            String language,
            int version,
            @Nullable Words words,
            UserId by,
            Instant at) {}

    /** With names in braces. */
    record Words(String subject, String body) {}

    private final JdbcClient jdbc;

    MailTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where the words are those the portal came with. */
    Optional<Words> inForce(String kind, Locale locale) {
        return jdbc.sql("select * from mail_text where kind = ? and language = ? order by version desc limit 1")
                .params(kind, locale.getLanguage())
                .query(MailTexts::edit)
                .optional()
                .flatMap(edit -> Optional.ofNullable(edit.words()));
    }

    /** The latest first. */
    List<Edit> history(LetterKind kind, String language) {
        return jdbc.sql("select * from mail_text where kind = ? and language = ? order by version desc")
                .params(kind.name(), language)
                .query(MailTexts::edit)
                .list();
    }

    /** The latest edit of every mail. */
    List<Edit> latest() {
        return jdbc.sql("select distinct on (kind, language) * from mail_text order by kind, language, version desc")
                .query(MailTexts::edit)
                .list();
    }

    /** @return false if somebody else wrote that version: then nothing was written */
    boolean add(Edit edit) {
        var words = edit.words();
        return jdbc.sql("""
                        insert into mail_text (kind, language, version, subject, body, edited_by, edited_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .param(edit.kind().name())
                        .param(edit.language())
                        .param(edit.version())
                        .param(words == null ? null : words.subject())
                        .param(words == null ? null : words.body())
                        .param(edit.by().value())
                        .param(edit.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Edit edit(ResultSet row, int number) throws SQLException {
        var subject = row.getString("subject");
        return new Edit(
                LetterKind.valueOf(row.getString("kind")),
                row.getString("language"),
                row.getInt("version"),
                subject == null ? null : new Words(subject, row.getString("body")),
                new UserId(row.getObject("edited_by", UUID.class)),
                row.getObject("edited_at", OffsetDateTime.class).toInstant());
    }
}
