package eu.mobilitygrants.notification;

import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people of the mails that were written to them, and officers how many they had sent again. */
@Component
@Order(5)
class MailRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final PersonalFacts facts;

    MailRecords(JdbcClient jdbc, PersonalFacts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    @Override
    public Chapter about(Person person, Locale locale) {
        var items = new ArrayList<Item>(jdbc.sql("""
                        select m.subject, m.recipient, m.body, m.state, m.created_at, m.sent_at,
                               (select count(*) from mail_resend r where r.mail_id = m.id) as resent
                          from outbound_mail m where m.person_id = ? order by m.created_at, m.id
                        """)
                .param(person.id().value())
                .query((row, number) -> mail(row, locale))
                .list());
        var resent = jdbc.sql("select count(*) as mails from mail_resend where officer_id = ?")
                .param(person.id().value())
                .query((row, number) -> row.getLong("mails"))
                .single();
        if (resent > 0) {
            items.add(facts.item(locale, "notification.myData.acts")
                    .count("notification.myData.resentByYou", resent)
                    .told());
        }
        return new Chapter("notification", facts.say(locale, "notification.myData.title"), List.copyOf(items));
    }

    private Item mail(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "notification.myData.mail", row.getString("subject"))
                .add("notification.myData.to", row.getString("recipient"))
                .add("notification.myData.written", row.getObject("created_at", OffsetDateTime.class))
                .add("notification.myData.sent", row.getObject("sent_at", OffsetDateTime.class))
                .add("notification.state", facts.say(locale, "notification.state." + row.getString("state")))
                .count("notification.myData.resent", row.getLong("resent"))
                .add("notification.myData.body", row.getString("body"))
                .told();
    }
}
