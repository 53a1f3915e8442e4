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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In a dossier: what the office settled and asked, who was kept out, every revision of every score, what was concluded. */
@Component
@Order(20)
class ReviewChapter implements CaseChapter {

    private static final String CASE = """
            select c.*, (select string_agg(p.pool, ', ' order by p.pool) from review_pool_claim p
                          where p.application_id = c.application_id) as pools
              from review_case c where c.application_id = ?
            """;

    private static final String SETTLED = """
            select s.*, p.name from referral_settlement s join person p on p.id = s.settled_by
             where s.application_id = ? order by s.settled_at, s.rule
            """;

    private static final String ASKED = """
            select q.*, p.name from clarification q join person p on p.id = q.asked_by
             where q.application_id = ? order by q.asked_at
            """;

    private static final String KEPT_OUT = """
            select k.kind, p.name, x.reason, x.declared_at
              from kept_out k join person p on p.id = k.person_id
              left join conflict_of_interest x
                on x.application_id = k.application_id and x.person_id = k.person_id and k.kind = 'DECLARED'
             where k.application_id = ? and k.kind <> 'SAME_PERSON' order by p.name, k.kind
            """;

    private static final Set<String> SAID = Set.of("SUPERVISOR", "SAME_UNIT", "DECLARED");

    private static final String CONCLUDED = """
            select o.*, p.name from conclusion o join person p on p.id = o.concluded_by
             where o.application_id = ? order by o.receipt_number
            """;

    private final JdbcClient jdbc;
    private final ScoreChapter scores;
    private final PersonalFacts facts;

    ReviewChapter(JdbcClient jdbc, ScoreChapter scores, PersonalFacts facts) {
        this.jdbc = jdbc;
        this.scores = scores;
        this.facts = facts;
    }

    @Override
    public Chapter of(ApplicationId application, Person reader, Locale locale) {
        var items = new ArrayList<Item>();
        items.addAll(told(CASE, application, row -> screened(row, locale)));
        items.addAll(told(SETTLED, application, row -> settled(row, locale)));
        items.addAll(told(ASKED, application, row -> asked(row, locale)));
        items.addAll(told(KEPT_OUT, application, row -> keptOut(row, locale)));
        items.addAll(scores.of(application, reader, locale));
        items.addAll(told(CONCLUDED, application, row -> concluded(row, locale)));
        return new Chapter(facts.say(locale, "review.dossier.title"), items, List.of());
    }

    /** One row in words. */
    private interface Row {
        Item told(ResultSet row) throws SQLException;
    }

    private List<Item> told(String query, ApplicationId application, Row words) {
        return jdbc.sql(query)
                .param(application.value())
                .query((row, number) -> words.told(row))
                .list();
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

    private Item keptOut(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.dossier.keptOut", row.getString("name"))
                .add("review.dossier.kind", kind(row.getString("kind"), locale))
                .add("review.myData.reason", row.getString("reason"))
                .add("review.myData.at", Timestamps.ifAt(row, "declared_at").orElse(null))
                .told();
    }

    /** A kind that came later than these words is told by its code: the dossier is issued all the same. */
    private String kind(String kind, Locale locale) {
        return SAID.contains(kind) ? facts.say(locale, "review.dossier.kind." + kind) : kind;
    }

    private Item concluded(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.dossier.concluded", row.getInt("receipt_number"))
                .add("review.myData.conclusion", positive(row.getObject("positive", Boolean.class), locale))
                .add("review.dossier.proposal", positive(row.getObject("proposal", Boolean.class), locale))
                .add("review.scores.percent", row.getBigDecimal("percent"))
                .add("review.myData.reason", row.getString("reason"))
                .add("review.dossier.against", row.getString("against_proposal"))
                .add("review.dossier.by", row.getString("name"))
                .add("review.myData.at", Timestamps.at(row, "concluded_at"))
                .told();
    }

    private String positive(@Nullable Boolean positive, Locale locale) {
        return facts.say(locale, Boolean.TRUE.equals(positive) ? "review.positive" : "review.negative");
    }
}
