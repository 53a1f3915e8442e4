package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.CaseChapter;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * In a dossier: the meetings that concluded on the case, who was there and who left the room for it. A case on the agenda
 * that nobody concluded on or left the room for has left nothing behind.
 */
@Component
@Order(23)
class MeetingChapter implements CaseChapter {

    private static final String MEETINGS = """
            select m.held_on, m.place, m.created_at, b.name as creator,
                   (select string_agg(p.name, ', ' order by p.name) from meeting_attendance a
                      join person p on p.id = a.person_id where a.meeting_id = m.id and a.present) as present,
                   (select string_agg(p.name, ', ' order by p.name) from meeting_attendance a
                      join person p on p.id = a.person_id where a.meeting_id = m.id and not a.present) as excused
              from committee_meeting m
              join person b on b.id = m.created_by
             where m.id in (
                   select meeting_id from conclusion where application_id = :application
                   union all select meeting_id from recorded_conclusion where application_id = :application
                   union all select meeting_id from meeting_absence where application_id = :application)
             order by m.held_on, m.created_at
            """;

    private static final String LEFT = """
            select x.left_at, x.back_at, p.name, m.held_on
              from meeting_absence x
              join person p on p.id = x.person_id
              join committee_meeting m on m.id = x.meeting_id
             where x.application_id = :application order by x.left_at, p.name
            """;

    private final ToldRows rows;
    private final ConclusionChapter conclusions;
    private final PersonalFacts facts;

    MeetingChapter(ToldRows rows, ConclusionChapter conclusions, PersonalFacts facts) {
        this.rows = rows;
        this.conclusions = conclusions;
        this.facts = facts;
    }

    @Override
    public Chapter of(ApplicationId application, Person reader, Locale locale) {
        var items = new ArrayList<Item>();
        items.addAll(rows.of(MEETINGS, application, row -> meeting(row, locale)));
        items.addAll(rows.of(LEFT, application, row -> left(row, locale)));
        items.addAll(conclusions.of(application, reader, locale));
        return new Chapter(facts.say(locale, "review.dossier.meetings"), items, List.of());
    }

    private Item meeting(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.dossier.meeting", row.getString("place"))
                .add("review.dossier.heldOn", row.getObject("held_on", LocalDate.class))
                .add("review.dossier.present", row.getString("present"))
                .add("review.dossier.excused", row.getString("excused"))
                .add("review.dossier.preparedBy", row.getString("creator"))
                .add("review.dossier.prepared", Timestamps.at(row, "created_at"))
                .told();
    }

    private Item left(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.dossier.left", row.getString("name"))
                .add("review.dossier.heldOn", row.getObject("held_on", LocalDate.class))
                .add("review.dossier.leftAt", Timestamps.at(row, "left_at"))
                .add("review.dossier.backAt", Timestamps.ifAt(row, "back_at").orElse(null))
                .told();
    }
}
