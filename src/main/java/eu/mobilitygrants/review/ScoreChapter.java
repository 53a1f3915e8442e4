package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every revision of every assessment of a case. A member who has yet to give an own one is not shown those of others. */
@Component
class ScoreChapter {

    private static final String SCORES = """
            select a.id, a.receipt_number, a.unit, a.first_given_at, p.name,
                   s.revision, s.criterion, s.score, s.comment,
                   coalesce(s.given_at, case when s.revision = a.revision then a.given_at end) as given_then,
                   exists (select 1 from kept_out k
                            where k.application_id = a.application_id and k.person_id = a.assessor_id) as kept_out
              from assessment a
              join assessment_score s on s.assessment_id = a.id
              join person p on p.id = a.assessor_id
             where a.application_id = ? order by a.receipt_number, a.first_given_at, a.id, s.revision, s.criterion
            """;

    private final JdbcClient jdbc;
    private final ReviewCases cases;
    private final Deliberations deliberations;
    private final CaseScreens screens;
    private final PersonalFacts facts;

    ScoreChapter(
            JdbcClient jdbc, ReviewCases cases, Deliberations deliberations, CaseScreens screens, PersonalFacts facts) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.deliberations = deliberations;
        this.screens = screens;
        this.facts = facts;
    }

    List<Item> of(ApplicationId application, Person reader, Locale locale) {
        return cases.findById(application.value())
                .map(file -> of(file, reader, locale))
                .orElse(List.of());
    }

    /** Whether this reader has yet to give an own assessment, and so must not learn what others gave. */
    boolean hiddenFrom(Person reader, ApplicationId application) {
        return cases.findById(application.value())
                .map(file -> hidden(file, reader))
                .orElse(false);
    }

    private boolean hidden(ReviewCase file, Person reader) {
        return deliberations.mustScoreFirst(file, reader, deliberations.on(file));
    }

    private List<Item> of(ReviewCase file, Person reader, Locale locale) {
        if (hidden(file, reader)) {
            return List.of(facts.item(locale, "review.scores.hidden").told());
        }
        var words = screens.words(file, locale);
        var revisions = new LinkedHashMap<String, PersonalFacts.Facts>();
        jdbc.sql(SCORES)
                .param(file.application().value())
                .query((row, number) -> add(row, revisions, words, locale))
                .list();
        return revisions.values().stream().map(PersonalFacts.Facts::told).toList();
    }

    private PersonalFacts.Facts add(
            ResultSet row, Map<String, PersonalFacts.Facts> revisions, CaseWords words, Locale locale)
            throws SQLException {
        var key = row.getString("id") + row.getInt("revision");
        var known = revisions.get(key);
        var told = known == null ? begun(row, words, locale) : known;
        revisions.put(key, told);
        var criterion = row.getString("criterion");
        return told.add(criterion, words.criterion(criterion), row.getInt("score") + ": " + row.getString("comment"));
    }

    private PersonalFacts.Facts begun(ResultSet row, CaseWords words, Locale locale) throws SQLException {
        var revision = row.getInt("revision");
        return facts.item(
                        locale,
                        "review.dossier.assessment",
                        row.getInt("receipt_number"),
                        row.getString("name"),
                        revision)
                .add("review.dossier.unit", words.unit(row.getString("unit")))
                .add("review.dossier.first", Timestamps.at(row, "first_given_at"))
                .add("review.dossier.given", Timestamps.ifAt(row, "given_then").orElse(null))
                .add(
                        "review.dossier.counts",
                        facts.say(
                                locale,
                                row.getBoolean("kept_out") ? "review.dossier.counts.no" : "review.dossier.counts.yes"));
    }
}
