package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords;
import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells applicants what was asked, settled and concluded on their applications, and how many members assessed them: not who,
 * and not the single scores and comments, which members give in confidence. Tells members and officers what they gave. Of the
 * office's notes it tells how many there are: their text may speak of others too, so the office gives it when asked.
 */
@Component
@Order(3)
class ReviewRecords implements PersonalRecords {

    private static final String CASES = """
            select c.call_id, c.receipt_number, c.priority_claimed, c.priority_confirmed, c.priority_reason,
                   c.applicant_unit, c.supervisor_email, c.since,
                   (select string_agg(p.pool, ', ' order by p.pool) from review_pool_claim p
                     where p.application_id = c.application_id) as pools,
                   (select count(*) from assessment a where a.application_id = c.application_id) as assessments,
                   (select count(*) from case_note n where n.application_id = c.application_id) as notes
              from review_case c where c.applicant_id = ? order by c.call_id, c.receipt_number
            """;

    private static final String QUESTIONS = """
            select q.* from clarification q join review_case c on c.application_id = q.application_id
             where c.applicant_id = ? order by q.asked_at
            """;

    private static final String SETTLED = """
            select s.receipt_number, s.rule, s.accepted, s.settled_at
              from referral_settlement s join review_case c on c.application_id = s.application_id
             where c.applicant_id = ? order by s.settled_at, s.rule
            """;

    private static final String CONCLUDED = """
            select o.receipt_number, o.positive, o.reason, o.concluded_at
              from conclusion o join review_case c on c.application_id = o.application_id
             where c.applicant_id = ? order by o.concluded_at
            """;

    private static final String MESSAGES = """
            select c.call_id, c.receipt_number, m.from_applicant, m.text, m.sent_at
              from case_message m join review_case c on c.application_id = m.application_id
             where c.applicant_id = ? order by m.id
            """;

    private final JdbcClient jdbc;
    private final MemberRecords members;
    private final PersonalFacts facts;

    ReviewRecords(JdbcClient jdbc, MemberRecords members, PersonalFacts facts) {
        this.jdbc = jdbc;
        this.members = members;
        this.facts = facts;
    }

    @Override
    public Chapter about(Person person, Locale locale) {
        var items = new ArrayList<Item>();
        items.addAll(told(CASES, person.id(), row -> ofCase(row, locale)));
        items.addAll(told(QUESTIONS, person.id(), row -> question(row, locale)));
        items.addAll(told(SETTLED, person.id(), row -> settled(row, locale)));
        items.addAll(told(CONCLUDED, person.id(), row -> concluded(row, locale)));
        items.addAll(told(MESSAGES, person.id(), row -> message(row, locale)));
        items.addAll(members.of(person, locale));
        return new Chapter("review", facts.say(locale, "review.myData.title"), List.copyOf(items));
    }

    /** One row in words. */
    private interface Row {
        Item told(ResultSet row) throws SQLException;
    }

    private List<Item> told(String query, UserId person, Row words) {
        return jdbc.sql(query)
                .param(person.value())
                .query((row, number) -> words.told(row))
                .list();
    }

    private Item ofCase(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.myData.case", row.getInt("receipt_number"), row.getString("call_id"))
                .add("review.myData.pools", row.getString("pools"))
                .add("review.myData.unit", row.getString("applicant_unit"))
                .add("review.myData.supervisor", row.getString("supervisor_email"))
                .add("review.myData.claimed", row.getBoolean("priority_claimed"))
                .add("review.myData.confirmed", row.getObject("priority_confirmed", Boolean.class))
                .add("review.myData.reason", row.getString("priority_reason"))
                .add("review.myData.since", Timestamps.at(row, "since"))
                .add("review.myData.assessments", row.getLong("assessments"))
                .count("review.myData.notesCount", row.getLong("notes"))
                .told();
    }

    private Item question(ResultSet row, Locale locale) throws SQLException {
        var told = facts.item(locale, "review.myData.question", row.getInt("receipt_number"))
                .add("review.myData.asked", Timestamps.at(row, "asked_at"))
                .add("review.myData.questionText", row.getString("question"))
                .add("review.myData.answerBy", row.getObject("answer_by", LocalDate.class))
                .add("review.myData.answer", row.getString("answer"));
        return (row.getObject("answered_at") == null
                        ? told
                        : told.add("review.myData.answered", Timestamps.at(row, "answered_at")))
                .told();
    }

    private Item settled(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.myData.settled", row.getInt("receipt_number"))
                .add("review.myData.rule", facts.say(locale, "eligibility.rule." + row.getString("rule")))
                .add("review.myData.accepted", row.getBoolean("accepted"))
                .add("review.myData.at", Timestamps.at(row, "settled_at"))
                .told();
    }

    private Item concluded(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.myData.concluded", row.getInt("receipt_number"))
                .add(
                        "review.myData.conclusion",
                        facts.say(locale, row.getBoolean("positive") ? "review.positive" : "review.negative"))
                .add("review.myData.reason", row.getString("reason"))
                .add("review.myData.at", Timestamps.at(row, "concluded_at"))
                .told();
    }

    private Item message(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.myData.message", row.getInt("receipt_number"), row.getString("call_id"))
                .add("review.myData.messageFromYou", row.getBoolean("from_applicant"))
                .add("review.myData.messageText", row.getString("text"))
                .add("review.myData.at", Timestamps.at(row, "sent_at"))
                .told();
    }
}
