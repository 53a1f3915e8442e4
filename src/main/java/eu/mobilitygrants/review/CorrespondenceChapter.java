package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.CaseChapter;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a dossier: what office and applicant wrote to one another, and the office's notes in every wording. */
@Component
@Order(24)
class CorrespondenceChapter implements CaseChapter {

    private static final String MESSAGES = """
            select m.*, p.name, s.name as settler
              from case_message m
              join person p on p.id = m.sender_id
              left join person s on s.id = m.settled_by
             where m.application_id = :application order by m.id
            """;

    private static final String NOTES = """
            select w.*, p.name
              from case_note n
              join case_note_wording w on w.note_id = n.id
              join person p on p.id = n.author_id
             where n.application_id = :application
             order by min(w.written_at) over (partition by n.id), n.id, w.revision
            """;

    private final ToldRows rows;
    private final PersonalFacts facts;

    CorrespondenceChapter(ToldRows rows, PersonalFacts facts) {
        this.rows = rows;
        this.facts = facts;
    }

    @Override
    public Chapter of(ApplicationId application, Person reader, Locale locale) {
        var items = new ArrayList<Item>();
        items.addAll(rows.of(MESSAGES, application, row -> message(row, locale)));
        items.addAll(rows.of(NOTES, application, row -> note(row, locale)));
        return new Chapter(facts.say(locale, "review.dossier.correspondence"), items, List.of());
    }

    private Item message(ResultSet row, Locale locale) throws SQLException {
        var from = row.getBoolean("from_applicant") ? "review.history.MESSAGE_RECEIVED.office" : Messages.SENT;
        return facts.item(locale, from)
                .add("review.dossier.by", row.getString("name"))
                .add("review.myData.at", Timestamps.at(row, "sent_at"))
                .add("review.myData.messageText", row.getString("text"))
                .add(
                        "review.dossier.settledAt",
                        Timestamps.ifAt(row, "settled_at").orElse(null))
                .add("review.dossier.settledBy", row.getString("settler"))
                .told();
    }

    private Item note(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.dossier.note", row.getInt("revision"))
                .add("review.dossier.by", row.getString("name"))
                .add("review.myData.at", Timestamps.at(row, "written_at"))
                .add("review.myData.messageText", row.getString("text"))
                .told();
    }
}
