package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What members are told of their seats, of what they were asked to assess, and of what they wrote and did not give. */
@Component
class SeatRecords {

    private static final String SEATS =
            "select * from committee_seat where person_id = ? and struck_at is null order by first_day, id";

    private static final String ASSIGNMENTS = """
            select g.*, c.call_id from case_assignment g join review_case c on c.application_id = g.application_id
             where g.assessor_id = ? order by g.assigned_at, g.id
            """;

    private static final String DRAFTS = """
            select d.*, c.call_id from assessment_draft d join review_case c on c.application_id = d.application_id
             where d.assessor_id = ? order by d.saved_at
            """;

    private static final String DISMISSED = """
            select d.*, c.call_id from conflict_dismissal d join review_case c on c.application_id = d.application_id
             where d.person_id = ? order by d.dismissed_at
            """;

    private final JdbcClient jdbc;
    private final PersonalFacts facts;

    SeatRecords(JdbcClient jdbc, PersonalFacts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    List<Item> of(Person person, Locale locale) {
        var items = new ArrayList<Item>();
        items.addAll(told(SEATS, person, row -> seat(row, locale)));
        items.addAll(told(ASSIGNMENTS, person, row -> assignment(row, locale)));
        items.addAll(told(DRAFTS, person, row -> draft(row, locale)));
        items.addAll(told(DISMISSED, person, row -> dismissed(row, locale)));
        return items;
    }

    /** One row in words. */
    private interface Row {
        Item told(ResultSet row) throws SQLException;
    }

    private List<Item> told(String query, Person person, Row words) {
        return jdbc.sql(query)
                .param(person.id().value())
                .query((row, number) -> words.told(row))
                .list();
    }

    private Item seat(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.myData.seat", row.getString("call_id"))
                .add("review.myData.seatOffice", facts.say(locale, "review.office." + row.getString("office")))
                .add("review.myData.seatUnit", row.getString("unit"))
                .add("review.myData.seatFirst", row.getObject("first_day", LocalDate.class))
                .add("review.myData.seatLast", row.getObject("last_day", LocalDate.class))
                .add("review.myData.seatAway", row.getObject("away_from", LocalDate.class))
                .add("review.myData.seatBack", row.getObject("away_until", LocalDate.class))
                .told();
    }

    private Item assignment(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.myData.assignment", row.getInt("receipt_number"), row.getString("call_id"))
                .add("review.myData.assigned", Timestamps.at(row, "assigned_at"))
                .add(
                        "review.myData.assignmentEnded",
                        Timestamps.ifAt(row, "ended_at").orElse(null))
                .told();
    }

    private Item draft(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.myData.draft", row.getInt("receipt_number"), row.getString("call_id"))
                .add("review.myData.draftScores", typed(row.getString("scores")))
                .add("review.myData.draftComments", typed(row.getString("comments")))
                .add("review.myData.at", Timestamps.at(row, "saved_at"))
                .told();
    }

    private static String typed(String json) {
        var lines = new ArrayList<String>();
        AssessmentDrafts.words(json).forEach((criterion, text) -> lines.add(criterion + ": " + text));
        return String.join("; ", lines);
    }

    private Item dismissed(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.myData.dismissed", row.getInt("receipt_number"), row.getString("call_id"))
                .add("review.myData.kind", facts.say(locale, "review.keptOut." + row.getString("kind")))
                .add("review.myData.at", Timestamps.at(row, "dismissed_at"))
                .told();
    }
}
