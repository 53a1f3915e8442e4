package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.CaseChapter;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords.Item;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In a dossier: every mail about the case, to whomever, word for word. */
@Component
@Order(40)
class MailChapter implements CaseChapter {

    private final JdbcClient jdbc;
    private final PersonalFacts facts;

    MailChapter(JdbcClient jdbc, PersonalFacts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    @Override
    public Chapter of(ApplicationId application, Person reader, Locale locale) {
        var items = new ArrayList<Item>();
        var files = new ArrayList<CaseFile>();
        jdbc.sql("""
                        select m.*, (select count(*) from mail_resend r where r.mail_id = m.id) as resent
                          from outbound_mail m where m.application_id = ? order by m.created_at, m.id
                        """)
                .param(application.value())
                .query((row, number) -> {
                    items.add(item(row, locale));
                    return file(row, number);
                })
                .list()
                .forEach(files::add);
        return new Chapter(facts.say(locale, "notification.dossier.title"), items, files);
    }

    private Item item(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "notification.dossier.mail", row.getString("subject"))
                .add("notification.myData.to", row.getString("recipient"))
                .add("notification.myData.written", row.getObject("created_at", OffsetDateTime.class))
                .add("notification.myData.sent", row.getObject("sent_at", OffsetDateTime.class))
                .add("notification.state", facts.say(locale, "notification.state." + row.getString("state")))
                .count("notification.myData.resent", row.getLong("resent"))
                .add("notification.myData.body", row.getString("body"))
                .told();
    }

    /** As a mail is written down: heads, an empty line, the text. */
    private static CaseFile file(ResultSet row, int number) throws SQLException {
        var kind = row.getString("kind").toLowerCase(Locale.ROOT).replace('_', '-');
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        var text = "To: %s\nSubject: %s\nWritten: %s\nSent: %s\n\n%s\n"
                .formatted(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        sent == null ? "-" : sent.toInstant(),
                        row.getString("body"));
        return new CaseFile(
                "mails/%03d-%s.txt".formatted(number + 1, kind),
                out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
