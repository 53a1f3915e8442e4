package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** All seats that were ever given: some dozens a call, read at most once for a request. */
@Repository
class Seats {

    private static final String KNOWN = Seats.class.getName();

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were struck left out. */
    @SuppressWarnings("unchecked") // nobody else writes this attribute
    List<Seat> all() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read();
        }
        var known = (List<Seat>) request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = read();
            request.setAttribute(KNOWN, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }

    private List<Seat> read() {
        return jdbc.sql("select * from committee_seat where struck_at is null order by first_day, given_at, id")
                .query(Seats::seat)
                .list();
    }

    void give(Seat seat, UserId by, Instant at) {
        jdbc.sql("""
                        insert into committee_seat (id, call_id, audience, office, person_id, unit, stands_in_for, first_day,
                                                    last_day, given_by, given_at)
                        values (:id, :call, :audience, :office, :person, :unit, :standsInFor, :firstDay, :lastDay, :by, :at)
                        """)
                .param("id", seat.id())
                .param("call", seat.call().value())
                .param("audience", seat.audience().name())
                .param("office", seat.office().name())
                .param("person", seat.person().value())
                .param("unit", seat.unit())
                .param("standsInFor", seat.standsInFor())
                .param("firstDay", seat.firstDay())
                .param("lastDay", seat.lastDay())
                .param("by", by.value())
                .param("at", Timestamps.of(at))
                .update();
        forget();
    }

    /** @return false if it was ended or struck meanwhile */
    boolean end(Seat seat, LocalDate lastDay) {
        var changed = jdbc.sql("""
                        update committee_seat set last_day = :lastDay
                         where id = :id and struck_at is null and last_day is not distinct from :known
                        """)
                .param("lastDay", lastDay)
                .param("id", seat.id())
                .param("known", seat.lastDay())
                .update();
        forget();
        return changed == 1;
    }

    boolean strike(Seat seat, Instant at) {
        var changed = jdbc.sql("update committee_seat set struck_at = ? where id = ? and struck_at is null")
                .params(Timestamps.of(at), seat.id())
                .update();
        forget();
        return changed == 1;
    }

    void away(Seat seat, LocalDate from, LocalDate until) {
        jdbc.sql("update committee_seat set away_from = ?, away_until = ? where id = ? and struck_at is null")
                .params(from, until, seat.id())
                .update();
        forget();
    }

    private static void forget() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        return new Seat(
                row.getObject("id", UUID.class),
                new CallId(row.getString("call_id")),
                Audience.valueOf(row.getString("audience")),
                Seat.Office.valueOf(row.getString("office")),
                new UserId(row.getObject("person_id", UUID.class)),
                row.getString("unit"),
                row.getObject("stands_in_for", UUID.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("away_from", LocalDate.class),
                row.getObject("away_until", LocalDate.class));
    }
}
