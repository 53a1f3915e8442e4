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
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a dossier: who was kept out of the case and why, by whose word, until when; and what was judged to be no conflict. */
@Component
@Order(21)
class ConflictChapter implements CaseChapter {

    /** As the facts of the case and of the people are now; the applicant is not told to be kept out of their own case. */
    private static final String FOUND = """
            select k.kind, p.name from kept_out k join person p on p.id = k.person_id
             where k.application_id = :application and k.kind not in ('SAME_PERSON', 'DECLARED') order by p.name, k.kind
            """;

    private static final String DECLARED = """
            select x.*, p.name, r.name as recorder, e.name as ender
              from conflict_of_interest x
              join person p on p.id = x.person_id
              left join person r on r.id = x.recorded_by
              left join person e on e.id = x.ended_by
             where x.application_id = :application order by x.declared_at, x.id
            """;

    private static final String DISMISSED = """
            select d.*, p.name, b.name as judge
              from conflict_dismissal d
              join person p on p.id = d.person_id
              join person b on b.id = d.dismissed_by
             where d.application_id = :application order by d.dismissed_at, p.name, d.kind
            """;

    private final ToldRows rows;
    private final PersonalFacts facts;

    ConflictChapter(ToldRows rows, PersonalFacts facts) {
        this.rows = rows;
        this.facts = facts;
    }

    @Override
    public Chapter of(ApplicationId application, Person reader, Locale locale) {
        var items = new ArrayList<Item>();
        items.addAll(rows.of(FOUND, application, row -> found(row, locale)));
        items.addAll(rows.of(DECLARED, application, row -> declared(row, locale)));
        items.addAll(rows.of(DISMISSED, application, row -> dismissed(row, locale)));
        return new Chapter(facts.say(locale, "review.dossier.conflicts"), items, List.of());
    }

    private Item found(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.dossier.keptOut", row.getString("name"))
                .add("review.dossier.kind", kind("review.keptOut.", row, locale))
                .add("review.dossier.declaredBy", facts.say(locale, "review.dossier.portal"))
                .told();
    }

    private Item declared(ResultSet row, Locale locale) throws SQLException {
        var ended = Timestamps.ifAt(row, "ended_at").orElse(null);
        var name = row.getString("name");
        var endedByItself = ended != null && row.getString("ender") == null;
        return facts.item(locale, ended == null ? "review.dossier.keptOut" : "review.dossier.wasKeptOut", name)
                .add("review.dossier.kind", kind("review.conflictKind.", row, locale))
                .add("review.dossier.declaredBy", Objects.requireNonNullElse(row.getString("recorder"), name))
                .add("review.myData.at", Timestamps.at(row, "declared_at"))
                .add("review.myData.reason", row.getString("reason"))
                .add("review.myData.until", row.getObject("last_day", LocalDate.class))
                .add("review.myData.ended", ended)
                .add(
                        "review.dossier.endedBy",
                        endedByItself ? facts.say(locale, "review.dossier.endedByLastDay") : row.getString("ender"))
                .add("review.myData.endReason", endedByItself ? null : row.getString("end_reason"))
                .told();
    }

    private Item dismissed(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.dossier.dismissed", row.getInt("receipt_number"), row.getString("name"))
                .add("review.dossier.kind", kind("review.keptOut.", row, locale))
                .add("review.dossier.by", row.getString("judge"))
                .add("review.myData.at", Timestamps.at(row, "dismissed_at"))
                .add("review.myData.reason", row.getString("reason"))
                .told();
    }

    private String kind(String words, ResultSet row, Locale locale) throws SQLException {
        return facts.say(locale, words + row.getString("kind"));
    }
}
