package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.MobilityApplication;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells applicants of their places, grants and ledger entries; the office how many entries are theirs. */
@Component
@Order(4)
class AwardRecords implements PersonalRecords {

    private static final String PLACES = """
            select q.*, g.number as grant_number, g.state as grant_state, g.answer_by
              from queue_place q
              left join mobility_grant g on g.application_id = q.application_id and g.pool_code = q.pool_code
             where q.application_id = any(?) order by q.receipt_number, q.pool_code
            """;

    private static final String ENTRIES =
            "select * from ledger_entry where application_id = any(?) order by call_id, sequence";

    private static final String ACTS = """
            select count(*) as entries from ledger_entry
             where actor = ? and (application_id is null or application_id <> all(?))
            """;

    private final JdbcClient jdbc;
    private final ApplicationService applications;
    private final FundingCalls calls;
    private final LedgerWording wording;
    private final PersonalFacts facts;

    AwardRecords(
            JdbcClient jdbc,
            ApplicationService applications,
            FundingCalls calls,
            LedgerWording wording,
            PersonalFacts facts) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.calls = calls;
        this.wording = wording;
        this.facts = facts;
    }

    @Override
    public Chapter about(Person person, Locale locale) {
        var own = applications.of(person.id()).stream()
                .map(MobilityApplication::id)
                .map(ApplicationId::value)
                .toArray(UUID[]::new);
        var items = new ArrayList<Item>();
        if (own.length > 0) {
            items.addAll(jdbc.sql(PLACES)
                    .param(own)
                    .query((row, number) -> place(row, locale))
                    .list());
            items.addAll(jdbc.sql(ENTRIES).param(own).query(Ledger::entry).list().stream()
                    .map(entry -> entry(entry, locale))
                    .toList());
        }
        var acts = jdbc.sql(ACTS)
                .params(person.id().value(), own)
                .query((row, number) -> row.getLong("entries"))
                .single();
        if (acts > 0) {
            items.add(facts.item(locale, "award.myData.acts")
                    .count("award.myData.entries", acts)
                    .told());
        }
        return new Chapter("award", facts.say(locale, "award.myData.title"), List.copyOf(items));
    }

    private Item place(ResultSet row, Locale locale) throws SQLException {
        var call = new CallId(row.getString("call_id"));
        var grant = row.getString("grant_state");
        return facts.item(locale, "award.myData.place", row.getInt("receipt_number"))
                .add("award.myData.pool", calls.terms(call).pool(new PoolId(call, row.getString("pool_code")), locale))
                .add("award.myData.state", facts.say(locale, "award.state." + row.getString("state")))
                .add("award.myData.since", row.getObject("since", OffsetDateTime.class))
                .add("award.myData.departure", row.getObject("departure", LocalDate.class))
                .add("award.myData.claimed", row.getBoolean("priority_claimed"))
                .add("award.myData.confirmed", row.getObject("priority_confirmed", Boolean.class))
                .add("award.myData.grant", row.getObject("grant_number", Integer.class))
                .add("award.myData.grantState", grant == null ? null : facts.say(locale, "award.grant." + grant))
                .add("award.myData.answerBy", row.getObject("answer_by", OffsetDateTime.class))
                .told();
    }

    private Item entry(LedgerEntry entry, Locale locale) {
        return facts.item(locale, "award.myData.entry", entry.sequence())
                .add("award.myData.at", entry.at())
                .add("award.myData.what", wording.sentence(entry, locale))
                .add("award.myData.hash", entry.hash())
                .told();
    }
}
