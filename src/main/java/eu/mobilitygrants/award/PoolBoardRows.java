package eu.mobilitygrants.award;

import eu.mobilitygrants.call.CallId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the pool board: one statement for the grants, one for the queues. */
@Component
class PoolBoardRows {

    /** Places of a queue on a page of its own. */
    static final int PAGE = 25;

    /** Places of each queue where all pools stand together. */
    static final int FIRST = 7;

    /** @param receiptNumber of the holder; 0 while the grant is free */
    record GrantRow(String pool, Grant grant, int receiptNumber) {}

    /**
     * One place in a queue.
     *
     * @param order within the queue of its pool, from 1
     * @param undecidedAhead how many undecided are before it
     * @param priorityAhead how many came later and are before it all the same
     * @param position among the positive ones without a grant, from 1
     * @param total places in this queue
     */
    record QueueRow(
            String pool, QueuePlace place, int order, int undecidedAhead, int priorityAhead, int position, int total) {}

    private final JdbcClient jdbc;

    PoolBoardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param pool empty: of all */
    List<GrantRow> grants(CallId call, String pool) {
        return jdbc.sql("""
                        select g.*, coalesce(q.receipt_number, 0) as receipt_number
                          from mobility_grant g
                          left join queue_place q on q.application_id = g.application_id and q.pool_code = g.pool_code
                         where g.call_id = ? and ? in ('', g.pool_code)
                         order by g.pool_code, g.number
                        """)
                .params(call.value(), pool)
                .query((row, number) -> new GrantRow(
                        row.getString("pool_code"), PoolStore.grant(row, number), row.getInt("receipt_number")))
                .list();
    }

    /** The first of every queue. */
    List<QueueRow> first(CallId call) {
        return queue(call, "", 0, FIRST);
    }

    /** One queue. @param page counted from 0 */
    List<QueueRow> page(CallId call, String pool, int page) {
        return queue(call, pool, page * PAGE, PAGE);
    }

    private List<QueueRow> queue(CallId call, String pool, int first, int size) {
        return jdbc.sql("""
                        select *
                          from (select q.*,
                                       row_number() over standing as place,
                                       count(*) filter (where q.state = 'UNDECIDED') over standing as undecided,
                                       count(*) filter (where q.positive) over standing as position,
                                       count(*) filter (where q.priority) over (partition by q.pool_code)
                                         - count(*) filter (where q.priority) over numbers as group_later,
                                       count(*) over (partition by q.pool_code) as total
                                  from (select *, priority_claimed and priority_confirmed is distinct from false as priority
                                          from queue_place
                                         where call_id = :call and :pool in ('', pool_code)
                                           and state in ('UNDECIDED', 'WAITING', 'RESERVE')) q
                                window numbers as (partition by q.pool_code order by q.receipt_number),
                                       standing as (partition by q.pool_code order by q.priority desc, q.receipt_number)) r
                         where place > :first and place <= :first + :size
                         order by pool_code, place
                        """)
                .param("call", call.value())
                .param("pool", pool)
                .param("first", first)
                .param("size", size)
                .query(PoolBoardRows::row)
                .list();
    }

    private static QueueRow row(ResultSet row, int number) throws SQLException {
        var place = PoolStore.place(row, number);
        return new QueueRow(
                row.getString("pool_code"),
                place,
                row.getInt("place"),
                row.getInt("undecided") - (place.undecided() ? 1 : 0),
                place.priority() ? 0 : row.getInt("group_later"),
                row.getInt("position"),
                row.getInt("total"));
    }
}
