package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What members of the committee and officers gave to cases of others, without saying whose cases these are. */
@Component
class MemberRecords {

    private static final String ASSESSMENTS = """
            select a.id, c.call_id, a.receipt_number, a.unit, a.given_at, s.revision, s.criterion, s.score, s.comment
              from assessment a
              join review_case c on c.application_id = a.application_id
              join assessment_score s on s.assessment_id = a.id
             where a.assessor_id = ? order by a.first_given_at, a.id, s.revision, s.criterion
            """;

    private static final String CONFLICTS = """
            select c.call_id, c.receipt_number, x.kind, x.reason, x.declared_at, x.last_day, x.ended_at, x.end_reason
              from conflict_of_interest x join review_case c on c.application_id = x.application_id
             where x.person_id = ? order by x.declared_at
            """;

    private static final String NOTES = """
            select c.call_id, c.receipt_number, w.revision, w.text, w.written_at
              from case_note n
              join case_note_wording w on w.note_id = n.id
              join review_case c on c.application_id = n.application_id
             where n.author_id = ? order by w.written_at, w.revision
            """;

    private static final String ACTS = """
            select (select count(*) from conclusion where concluded_by = :person) as concluded,
                   (select count(*) from referral_settlement where settled_by = :person) as settled,
                   (select count(*) from clarification where asked_by = :person) as asked,
                   (select count(*) from case_message where sender_id = :person and not from_applicant) as messages,
                   (select count(*) from pending_conclusion where recorded_by = :person) as pending,
                   (select count(*) from conclusion where published_by = :person) as published,
                   (select count(*) from committee_meeting where created_by = :person) as meetings,
                   (select count(*) from case_assignment where assigned_by = :person) as assigned,
                   (select count(*) from committee_seat where given_by = :person) as seats,
                   (select count(*) from conflict_dismissal where dismissed_by = :person) as dismissed,
                   (select count(*) from conflict_of_interest where recorded_by = :person) as recorded
            """;

    private static final String MEETINGS = """
            select m.held_on, m.place, a.present,
                   (select string_agg(c.receipt_number::text, ', ' order by c.receipt_number)
                      from meeting_absence x join review_case c on c.application_id = x.application_id
                     where x.meeting_id = a.meeting_id and x.person_id = a.person_id) as left_for
              from meeting_attendance a join committee_meeting m on m.id = a.meeting_id
             where a.person_id = ? order by m.held_on, m.id
            """;

    private final JdbcClient jdbc;
    private final SeatRecords seats;
    private final PersonalFacts facts;

    MemberRecords(JdbcClient jdbc, SeatRecords seats, PersonalFacts facts) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.facts = facts;
    }

    List<Item> of(Person person, Locale locale) {
        var items = new ArrayList<Item>();
        items.addAll(assessments(person, locale));
        items.addAll(jdbc.sql(CONFLICTS)
                .param(person.id().value())
                .query((row, number) -> conflict(row, locale))
                .list());
        items.addAll(jdbc.sql(NOTES)
                .param(person.id().value())
                .query((row, number) -> note(row, locale))
                .list());
        items.addAll(jdbc.sql(MEETINGS)
                .param(person.id().value())
                .query((row, number) -> facts.item(locale, "review.myData.attended", row.getString("held_on"))
                        .add("review.myData.attendedPlace", row.getString("place"))
                        .add("review.myData.attendedPresent", row.getBoolean("present"))
                        .add("review.myData.attendedLeft", row.getString("left_for"))
                        .told())
                .list());
        items.addAll(seats.of(person, locale));
        var acts = jdbc.sql(ACTS)
                .param("person", person.id().value())
                .query((row, number) -> facts.item(locale, "review.myData.acts")
                        .count("review.myData.actsConcluded", row.getLong("concluded"))
                        .count("review.myData.actsSettled", row.getLong("settled"))
                        .count("review.myData.actsAsked", row.getLong("asked"))
                        .count("review.myData.actsMessages", row.getLong("messages"))
                        .count("review.myData.actsPending", row.getLong("pending"))
                        .count("review.myData.actsPublished", row.getLong("published"))
                        .count("review.myData.actsMeetings", row.getLong("meetings"))
                        .count("review.myData.actsAssigned", row.getLong("assigned"))
                        .count("review.myData.actsSeats", row.getLong("seats"))
                        .count("review.myData.actsDismissed", row.getLong("dismissed"))
                        .count("review.myData.actsRecorded", row.getLong("recorded")))
                .single();
        if (!acts.isEmpty()) {
            items.add(acts.told());
        }
        return items;
    }

    private List<Item> assessments(Person assessor, Locale locale) {
        var given = new LinkedHashMap<UUID, PersonalFacts.Facts>();
        jdbc.sql(ASSESSMENTS).param(assessor.id().value()).query(row -> {
            var id = row.getObject("id", UUID.class);
            var told = given.get(id);
            if (told == null) {
                told = begun(row, locale);
                given.put(id, told);
            }
            told.add(
                    row.getString("criterion"),
                    facts.say(locale, "review.myData.criterion", row.getString("criterion"), row.getInt("revision")),
                    row.getInt("score") + ": " + row.getString("comment"));
        });
        return given.values().stream().map(PersonalFacts.Facts::told).toList();
    }

    private PersonalFacts.Facts begun(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.myData.assessment", row.getInt("receipt_number"), row.getString("call_id"))
                .add("review.myData.assessorUnit", row.getString("unit"))
                .add("review.myData.at", Timestamps.at(row, "given_at"));
    }

    private Item conflict(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.myData.conflict", row.getInt("receipt_number"), row.getString("call_id"))
                .add("review.myData.kind", facts.say(locale, "review.conflictKind." + row.getString("kind")))
                .add("review.myData.reason", row.getString("reason"))
                .add("review.myData.at", Timestamps.at(row, "declared_at"))
                .add("review.myData.until", row.getObject("last_day", LocalDate.class))
                .add("review.myData.ended", Timestamps.ifAt(row, "ended_at").orElse(null))
                .add("review.myData.endReason", row.getString("end_reason"))
                .told();
    }

    private Item note(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.myData.note", row.getInt("receipt_number"), row.getString("call_id"))
                .add(
                        "noteText",
                        facts.say(locale, "review.myData.noteText", row.getInt("revision")),
                        row.getString("text"))
                .add("review.myData.at", Timestamps.at(row, "written_at"))
                .told();
    }
}
