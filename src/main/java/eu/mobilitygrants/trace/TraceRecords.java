package eu.mobilitygrants.trace;

import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells applicants on which days their applications were looked at, in which offices and how often: not by whom. Tells
 * those who work here on which days they looked at pages.
 */
@Component
@Order(7)
class TraceRecords implements PersonalRecords {

    private static final String LOOKS = """
            select day, false as own, count(*) as looks,
                   count(*) filter (where roles ~ '(^|,)OFFICER(,|$)') as office,
                   count(*) filter (where roles !~ '(^|,)OFFICER(,|$)' and roles ~ '(ASSESSOR|CHAIR)') as committee
              from (select (t.at at time zone :zone)::date as day, t.roles
                      from access_trace t join application a on a.id = t.application_id
                     where a.applicant_id = :person) seen
             group by day
            union all
            select (at at time zone :zone)::date, true, count(*), 0, 0
              from access_trace where person_id = :person group by 1
             order by 2, 1
            """;

    private final JdbcClient jdbc;
    private final PersonalFacts facts;
    private final Clock clock;

    TraceRecords(JdbcClient jdbc, PersonalFacts facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Chapter about(Person person, Locale locale) {
        var items = jdbc.sql(LOOKS)
                .param("zone", clock.getZone().getId())
                .param("person", person.id().value())
                .query((row, number) -> item(row, locale))
                .list();
        return new Chapter("trace", facts.say(locale, "trace.myData.title"), List.copyOf(items));
    }

    private Item item(ResultSet row, Locale locale) throws SQLException {
        var own = row.getBoolean("own");
        var looks = row.getLong("looks");
        var office = row.getLong("office");
        var committee = row.getLong("committee");
        var told = facts.item(locale, own ? "trace.myData.own" : "trace.myData.seen")
                .add("trace.myData.day", row.getObject("day", LocalDate.class));
        if (own) {
            return told.count("trace.myData.pages", looks).told();
        }
        return told.count("trace.myData.office", office)
                .count("trace.myData.committee", committee)
                .count("trace.myData.audit", looks - office - committee)
                .told();
    }
}
