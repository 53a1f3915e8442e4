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

/** In a dossier: how far the case is, what the office settled, what it asked and what was answered. */
@Component
@Order(20)
class ReviewChapter implements CaseChapter {

    private static final String CASE = """
            select c.*, (select string_agg(p.pool, ', ' order by p.pool) from review_pool_claim p
                          where p.application_id = c.application_id) as pools
              from review_case c where c.application_id = :application
            """;

    private static final String SETTLED = """
            select s.*, p.name, n.name as noted_by
              from referral_settlement s join person p on p.id = s.settled_by left join person n on n.id = s.signed_noted_by
             where s.application_id = :application order by s.settled_at, s.rule
            """;

    private static final String ASKED = """
            select q.*, p.name from clarification q join person p on p.id = q.asked_by
             where q.application_id = :application order by q.asked_at
            """;

    private final ToldRows rows;
    private final PersonalFacts facts;

    ReviewChapter(ToldRows rows, PersonalFacts facts) {
        this.rows = rows;
        this.facts = facts;
    }

    @Override
    public Chapter of(ApplicationId application, Person reader, Locale locale) {
        var items = new ArrayList<Item>();
        items.addAll(rows.of(CASE, application, row -> screened(row, locale)));
        items.addAll(rows.of(SETTLED, application, row -> settled(row, locale)));
        items.addAll(rows.of(ASKED, application, row -> asked(row, locale)));
        return new Chapter(facts.say(locale, "review.dossier.title"), items, List.of());
    }

    private Item screened(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.dossier.case", row.getInt("receipt_number"))
                .add("review.dossier.phase", facts.say(locale, "review.phase." + row.getString("phase")))
                .add("review.myData.since", Timestamps.at(row, "since"))
                .add("review.myData.pools", row.getString("pools"))
                .add("review.dossier.claimed", row.getBoolean("priority_claimed"))
                .add("review.myData.confirmed", row.getObject("priority_confirmed", Boolean.class))
                .add("review.myData.reason", row.getString("priority_reason"))
                .told();
    }

    private Item settled(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.dossier.settled", row.getInt("receipt_number"))
                .add("review.myData.rule", facts.say(locale, "eligibility.rule." + row.getString("rule")))
                .add("review.myData.accepted", row.getBoolean("accepted"))
                .add("review.dossier.pool", row.getString("pool"))
                .add("review.myData.reason", row.getString("reason"))
                .add("review.dossier.by", row.getString("name"))
                .add("review.myData.at", Timestamps.at(row, "settled_at"))
                .add("review.agreement.signedOn", row.getObject("signed_on", LocalDate.class))
                .add("review.dossier.notedBy", row.getString("noted_by"))
                .told();
    }

    private Item asked(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.dossier.question", row.getInt("receipt_number"))
                .add("review.dossier.by", row.getString("name"))
                .add("review.myData.asked", Timestamps.at(row, "asked_at"))
                .add("review.myData.questionText", row.getString("question"))
                .add("review.myData.answerBy", row.getObject("answer_by", LocalDate.class))
                .add("review.dossier.answer", row.getString("answer"))
                .add(
                        "review.myData.answered",
                        Timestamps.ifAt(row, "answered_at").orElse(null))
                .add("review.dossier.closed", Timestamps.ifAt(row, "closed_at").orElse(null))
                .told();
    }
}
