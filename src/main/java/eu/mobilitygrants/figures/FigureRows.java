package eu.mobilitygrants.figures;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.figures.Counted.Criterion;
import eu.mobilitygrants.figures.Counted.Kind;
import eu.mobilitygrants.figures.Counted.Mobility;
import eu.mobilitygrants.figures.Counted.Month;
import eu.mobilitygrants.figures.Counted.Phase;
import eu.mobilitygrants.figures.Counted.PoolPoint;
import eu.mobilitygrants.figures.Counted.Stage;
import eu.mobilitygrants.figures.Counted.Whole;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.Conflicts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Counts in the database, over the views that the rooms publish. Every question leaves out the cases that its reader has a
 * conflict of interest in: a count can say as much as a page.
 */
@Repository
class FigureRows {

    private static final String OF_CALL = " where c.call_id = :call and " + Conflicts.NONE;

    private static final String GRANTED = """
            from submission_figure c
            left join case_figure d on d.application_id = c.application_id
            left join place_figure p on p.application_id = c.application_id and p.state = 'ACCEPTED'
            """;

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first; months without any are absent. */
    List<Month> months(CallId call, UserId reader, ZoneId zone) {
        return of(call, reader, """
                        select to_char(c.received_at at time zone :zone, 'YYYY-MM') as month, count(*) as received
                          from submission_figure c
                        """ + OF_CALL + " group by month order by month")
                .param("zone", zone.getId())
                .query((row, number) -> new Month(YearMonth.parse(row.getString("month")), row.getInt("received")))
                .list();
    }

    List<Kind> types(CallId call, UserId reader) {
        return kinds(call, reader, "c.mobility_type");
    }

    /** Most received first. */
    List<Kind> destinations(CallId call, UserId reader) {
        return kinds(call, reader, "c.host_country");
    }

    private List<Kind> kinds(CallId call, UserId reader, String column) {
        return of(
                        call,
                        reader,
                        "select coalesce(" + column + ", '') as code, count(distinct c.application_id) as received,"
                                + " count(distinct c.application_id) filter (where d.positive) as positive,"
                                + " count(distinct p.application_id) as granted " + GRANTED + OF_CALL
                                + " group by 1 order by received desc, code")
                .query((row, number) -> new Kind(
                        row.getString("code"), row.getInt("received"), row.getInt("positive"), row.getInt("granted")))
                .list();
    }

    List<Phase> phases(CallId call, UserId reader, Instant now) {
        return of(call, reader, """
                        select c.phase, count(*) as cases,
                               percentile_cont(0.5) within group (order by extract(epoch from :now - c.since)) / 86400 as median,
                               max(extract(epoch from :now - c.since)) / 86400 as longest
                          from case_figure c
                        """ + OF_CALL + " group by c.phase")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Phase(
                        row.getString("phase"),
                        row.getInt("cases"),
                        Math.max(0, row.getDouble("median")),
                        Math.max(0, row.getDouble("longest"))))
                .list();
    }

    /** Screening, assessment, offer, answer: in this order, each even if nobody is through it. */
    List<Stage> stages(CallId call, UserId reader) {
        return of(
                        call,
                        reader,
                        """
                        select %s, %s, %s, %s
                          from submission_figure c
                          left join case_figure d on d.application_id = c.application_id
                          left join place_figure p on p.application_id = c.application_id and p.offered_at is not null
                        """.formatted(
                                                took("screening", "c.received_at", "d.passed_on_at"),
                                                took("assessment", "d.passed_on_at", "d.concluded_at"),
                                                took("offer", "d.concluded_at", "p.offered_at"),
                                                took(
                                                        "answer",
                                                        "p.offered_at",
                                                        "case when p.state in ('ACCEPTED', 'DECLINED') then p.since end"))
                                + OF_CALL)
                .query((result, number) -> Stream.of("screening", "assessment", "offer", "answer")
                        .map(stage -> stage(stage, result))
                        .toList())
                .single();
    }

    private static String took(String stage, String from, String to) {
        return "percentile_cont(0.5) within group (order by extract(epoch from %2$s - %1$s)) / 86400 as %3$s, count(%2$s - %1$s) as %3$s_cases"
                .formatted(from, "(" + to + ")", stage);
    }

    private static Stage stage(String name, ResultSet row) {
        try {
            var cases = row.getInt(name + "_cases");
            return new Stage(name, cases, cases == 0 ? null : Math.max(0, row.getDouble(name)));
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** In the order of the ledger. Pools are everybody's: nobody is named, nobody is left out. */
    List<PoolPoint> pools(CallId call) {
        return jdbc.sql("select pool, at, held, capacity from pool_figure where call_id = ? order by sequence")
                .param(call.value())
                .query((row, number) -> new PoolPoint(
                        row.getString("pool"),
                        at(row, "at"),
                        row.getInt("held"),
                        row.getObject("capacity", Integer.class)))
                .list();
    }

    /** In the order of audience and criterion code. @param maximum highest number of points */
    List<Criterion> criteria(CallId call, UserId reader, int maximum) {
        var criteria = new LinkedHashMap<String, Criterion>();
        of(call, reader, """
                        select c.audience, c.criterion, c.score, count(*) as times
                          from score_figure c
                        """ + OF_CALL + " group by c.audience, c.criterion, c.score order by c.audience, c.criterion")
                .query(row -> {
                    var audience = row.getString("audience");
                    var code = row.getString("criterion");
                    criteria.computeIfAbsent(
                                            audience + "." + code,
                                            any -> new Criterion(audience, code, new int[maximum + 1]))
                                    .times()[Math.min(row.getInt("score"), maximum)] =
                            row.getInt("times");
                });
        return List.copyOf(criteria.values());
    }

    /** Whose grant is accepted now, by receipt number. */
    List<Mobility> mobilities(CallId call, UserId reader) {
        return of(call, reader, """
                        select c.receipt_number, c.mobility_type, p.pool_code, c.host_name, c.host_country, c.first_day,
                               c.last_day, c.last_day - c.first_day + 1 as days, p.offered_at, p.since
                          from submission_figure c
                          join place_figure p on p.application_id = c.application_id and p.state = 'ACCEPTED'
                        """ + OF_CALL + " order by c.receipt_number")
                .query((row, number) -> new Mobility(
                        row.getInt("receipt_number"),
                        row.getString("mobility_type"),
                        row.getString("pool_code"),
                        row.getString("host_name"),
                        row.getString("host_country"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getInt("days"),
                        at(row, "offered_at"),
                        at(row, "since")))
                .list();
    }

    /** Every call that anybody applied in. */
    Map<CallId, Whole> wholes(UserId reader) {
        var wholes = new HashMap<CallId, Whole>();
        jdbc.sql("""
                        select c.call_id, count(distinct c.application_id) as received,
                               count(distinct c.application_id) filter (where d.positive is not null) as concluded,
                               count(distinct c.application_id) filter (where d.positive) as positive,
                               count(distinct c.application_id) filter (where o.offered_at is not null) as offered,
                               count(distinct p.application_id) as accepted,
                               percentile_cont(0.5) within group (order by extract(epoch from d.concluded_at - c.received_at))
                                   / 86400 as median
                        """ + GRANTED + " left join place_figure o on o.application_id = c.application_id where "
                        + Conflicts.NONE + " group by c.call_id")
                .param("person", reader.value())
                .query(row -> {
                    wholes.put(new CallId(row.getString("call_id")), whole(row));
                });
        return wholes;
    }

    private static Whole whole(ResultSet row) throws SQLException {
        return new Whole(
                row.getInt("received"),
                row.getInt("concluded"),
                row.getInt("positive"),
                row.getInt("offered"),
                row.getInt("accepted"),
                row.getObject("median", Double.class));
    }

    /** How many submitted applications of this call are left out of this reader's figures. */
    int leftOut(CallId call, UserId reader) {
        return jdbc.sql("""
                        select count(distinct c.application_id) as cases
                          from submission_figure c
                          join kept_out k on k.application_id = c.application_id and k.person_id = ?
                         where c.call_id = ?
                        """)
                .params(reader.value(), call.value())
                .query((row, number) -> row.getInt("cases"))
                .single();
    }

    private StatementSpec of(CallId call, UserId reader, String select) {
        return jdbc.sql(select).param("call", call.value()).param("person", reader.value());
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
