package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.CaseChapter;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In a dossier: the places and the grant of a case, and its entries of the ledger with their hashes. */
@Component
@Order(30)
class AwardChapter implements CaseChapter {

    private static final String PLACES = """
            select q.*, g.number as grant_number, g.state as grant_state, g.answer_by
              from queue_place q
              left join mobility_grant g on g.application_id = q.application_id and g.pool_code = q.pool_code
             where q.application_id = ? order by q.receipt_number, q.pool_code
            """;

    private final JdbcClient jdbc;
    private final LedgerLines lines;
    private final LedgerWording wording;
    private final People people;
    private final Told told;

    /** What the entries are put into words with. */
    @Component
    record Told(FundingCalls calls, PersonalFacts facts) {}

    AwardChapter(JdbcClient jdbc, LedgerLines lines, LedgerWording wording, People people, Told told) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.wording = wording;
        this.people = people;
        this.told = told;
    }

    @Override
    public Chapter of(ApplicationId application, Person reader, Locale locale) {
        var items = new ArrayList<Item>(jdbc.sql(PLACES)
                .param(application.value())
                .query((row, number) -> place(row, locale))
                .list());
        var entries = lines.entries(application);
        items.addAll(entries(entries, locale));
        var files = entries.isEmpty() ? List.<CaseFile>of() : List.of(LedgerLines.file(entries));
        return new Chapter(told.facts().say(locale, "award.dossier.title"), items, files);
    }

    private Item place(ResultSet row, Locale locale) throws SQLException {
        var call = new CallId(row.getString("call_id"));
        var grant = row.getString("grant_state");
        var pool = new PoolId(call, row.getString("pool_code"));
        return told.facts()
                .item(locale, "award.dossier.place", row.getInt("receipt_number"))
                .add("award.myData.pool", told.calls().terms(call).pool(pool, locale))
                .add("award.myData.state", told.facts().say(locale, "award.state." + row.getString("state")))
                .add("award.myData.since", row.getObject("since", OffsetDateTime.class))
                .add("award.myData.claimed", row.getBoolean("priority_claimed"))
                .add("award.myData.confirmed", row.getObject("priority_confirmed", Boolean.class))
                .add("award.myData.grant", row.getObject("grant_number", Integer.class))
                .add(
                        "award.myData.grantState",
                        grant == null ? null : told.facts().say(locale, "award.grant." + grant))
                .add("award.myData.answerBy", row.getObject("answer_by", OffsetDateTime.class))
                .told();
    }

    private List<Item> entries(List<LedgerEntry> entries, Locale locale) {
        var actors = people.persons(entries.stream()
                .map(LedgerEntry::actor)
                .filter(Objects::nonNull)
                .toList());
        var facts = told.facts();
        return entries.stream()
                .map(entry -> facts.item(locale, "award.dossier.entry", entry.sequence())
                        .add("award.myData.at", entry.at())
                        .add(
                                "award.ledger.actor",
                                Optional.ofNullable(entry.actor())
                                        .map(actors::get)
                                        .map(Person::name)
                                        .orElseGet(() -> facts.say(locale, "award.ledger.portal")))
                        .add("award.myData.what", wording.sentence(entry, locale))
                        .add("award.myData.hash", entry.hash())
                        .told())
                .toList();
    }
}
