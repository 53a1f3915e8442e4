package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.CaseChapter;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a dossier: who sat on the committee while it had the case, who was asked to assess, and what each one gave. */
@Component
@Order(22)
class CommitteeChapter implements CaseChapter {

    /**
     * The seats held on any day between passing the case on for the first time and its end. Where nobody was ever given a
     * seat on this committee, one row without a name.
     */
    private static final String SEATS = """
            with held as (
                select c.call_id, c.audience, (passed.at at time zone :zone)::date as from_day,
                       case when c.phase in ('CONCLUDED', 'ENDED') then (greatest(c.since, passed.at) at time zone :zone)::date end as to_day
                  from review_case c
                  cross join lateral (select min(h.at) as at from case_history h
                                       where h.application_id = c.application_id
                                         and h.kind = 'review.history.PASSED_ON') passed
                 where c.application_id = :application and passed.at is not null)
            select held.call_id, p.name, s.office, s.unit, f.name as member, s.first_day, s.last_day, s.away_from, s.away_until,
                   g.name as giver, s.given_at, s.struck_at
              from held
              join committee_seat s on s.call_id = held.call_id and s.audience = held.audience
               and daterange(s.first_day, s.last_day, '[]') && daterange(held.from_day, held.to_day, '[]')
              join person p on p.id = s.person_id
              join person g on g.id = s.given_by
              left join committee_seat m on m.id = s.stands_in_for
              left join person f on f.id = m.person_id
            union all
            select held.call_id, null, null, null, null, null, null, null, null, null, null, null
              from held
             where not exists (select 1 from committee_seat s
                                where s.call_id = held.call_id and s.audience = held.audience and s.struck_at is null)
             order by first_day, name
            """;

    private static final String ASKED = """
            select g.receipt_number, g.assigned_at, g.ended_at, p.name, b.name as asker
              from case_assignment g
              join person p on p.id = g.assessor_id
              join person b on b.id = g.assigned_by
             where g.application_id = :application order by g.assigned_at, p.name, g.id
            """;

    private final ToldRows rows;
    private final ScoreChapter scores;
    private final FundingCalls calls;
    private final PersonalFacts facts;

    CommitteeChapter(ToldRows rows, ScoreChapter scores, FundingCalls calls, PersonalFacts facts) {
        this.rows = rows;
        this.scores = scores;
        this.calls = calls;
        this.facts = facts;
    }

    @Override
    public Chapter of(ApplicationId application, Person reader, Locale locale) {
        var items = new ArrayList<Item>();
        items.addAll(rows.of(SEATS, application, row -> seat(row, locale)));
        items.addAll(rows.of(ASKED, application, row -> asked(row, locale)));
        items.addAll(scores.of(application, reader, locale));
        return new Chapter(facts.say(locale, "review.dossier.committee"), items, List.of());
    }

    private Item seat(ResultSet row, Locale locale) throws SQLException {
        var name = row.getString("name");
        if (name == null) {
            return facts.item(locale, "review.dossier.noSeats").told();
        }
        return facts.item(locale, "review.dossier.seat", name)
                .add("review.myData.seatOffice", facts.say(locale, "review.office." + row.getString("office")))
                .add("review.dossier.unit", unit(row, locale))
                .add("review.dossier.standsInFor", row.getString("member"))
                .add("review.myData.seatFirst", row.getObject("first_day", LocalDate.class))
                .add("review.myData.seatLast", row.getObject("last_day", LocalDate.class))
                .add("review.myData.seatAway", row.getObject("away_from", LocalDate.class))
                .add("review.myData.seatBack", row.getObject("away_until", LocalDate.class))
                .add("review.dossier.seatGivenBy", row.getString("giver"))
                .add("review.dossier.seatGiven", Timestamps.at(row, "given_at"))
                .add(
                        "review.dossier.seatStruck",
                        Timestamps.ifAt(row, "struck_at").orElse(null))
                .told();
    }

    private @Nullable String unit(ResultSet row, Locale locale) throws SQLException {
        var unit = row.getString("unit");
        return unit == null
                ? null
                : calls.terms(new CallId(row.getString("call_id"))).text("unit." + unit, locale);
    }

    private Item asked(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "review.dossier.asked", row.getInt("receipt_number"), row.getString("name"))
                .add("review.dossier.by", row.getString("asker"))
                .add("review.myData.assigned", Timestamps.at(row, "assigned_at"))
                .add(
                        "review.myData.assignmentEnded",
                        Timestamps.ifAt(row, "ended_at").orElse(null))
                .told();
    }
}
