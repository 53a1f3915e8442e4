package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What office and applicant wrote to one another about each application. */
@Repository
class MessageBook {

    private final JdbcClient jdbc;

    MessageBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<Message> of(ApplicationId application) {
        return jdbc.sql("""
                        select m.from_applicant, p.name, m.text, m.sent_at,
                               m.from_applicant and m.settled_at is null as waiting
                          from case_message m join person p on p.id = m.sender_id
                         where m.application_id = ? order by m.id
                        """)
                .param(application.value())
                .query((row, number) -> new Message(
                        row.getBoolean("from_applicant"),
                        row.getString("name"),
                        row.getString("text"),
                        Timestamps.at(row, "sent_at"),
                        row.getBoolean("waiting")))
                .list();
    }

    /** @return its number */
    long add(ApplicationId application, UserId sender, boolean fromApplicant, String text, Instant at) {
        return jdbc.sql("""
                        insert into case_message (application_id, sender_id, from_applicant, text, sent_at)
                        values (?, ?, ?, ?, ?) returning id
                        """)
                .params(application.value(), sender.value(), fromApplicant, text, Timestamps.of(at))
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    int waiting(ApplicationId application) {
        return jdbc.sql("""
                        select count(*) as waiting from case_message
                         where application_id = ? and from_applicant and settled_at is null
                        """)
                .param(application.value())
                .query((row, number) -> row.getInt("waiting"))
                .single();
    }

    /** The office has nothing left to answer. @return how many messages waited */
    int settle(ApplicationId application, UserId officer, Instant at) {
        return jdbc.sql("""
                        update case_message set settled_at = ?, settled_by = ?
                         where application_id = ? and from_applicant and settled_at is null
                        """)
                .params(Timestamps.of(at), officer.value(), application.value())
                .update();
    }
}
