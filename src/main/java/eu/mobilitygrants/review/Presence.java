package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a case open at the office, by what their pages last said. */
@Repository
class Presence {

    /** A page says every half minute that it is open; three missed turns are a person gone. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    /** @param since when they came, @param seenAt when their page last said so */
    record Colleague(String name, Instant since, Instant seenAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Says that this person has the case open, and tells who else has: in one statement, waiting for nobody. */
    List<Colleague> here(ApplicationId application, UserId reader) {
        var now = clock.instant();
        return jdbc.sql("""
                        with gone as (
                            delete from case_presence where seen_at < :forgotten and person_id <> :reader
                        ), me as (
                            insert into case_presence as known (application_id, person_id, since, seen_at)
                            values (:application, :reader, :now, :now)
                            on conflict on constraint case_presence_pkey do update
                            set since = case when known.seen_at < :fresh then excluded.since
                                             else least(known.since, excluded.seen_at) end,
                                seen_at = excluded.seen_at
                        )
                        select p.name, o.since, o.seen_at
                          from case_presence o join person p on p.id = o.person_id
                         where o.application_id = :application and o.person_id <> :reader and o.seen_at >= :fresh
                           and not exists (select 1 from kept_out k
                                            where k.application_id = o.application_id and k.person_id = o.person_id)
                         order by o.since, p.name
                        """)
                .param("application", application.value())
                .param("reader", reader.value())
                .param("now", Timestamps.of(now))
                .param("fresh", Timestamps.of(now.minus(FRESH)))
                .param("forgotten", Timestamps.of(now.minus(FORGOTTEN)))
                .query((row, number) -> new Colleague(
                        row.getString("name"), Timestamps.at(row, "since"), Timestamps.at(row, "seen_at")))
                .list();
    }
}
