package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the pool board: one statement for the grants of all pools, one for a page of each queue. */
@Component
class PoolBoardRows {

    /** Places of a queue on one page. */
    static final int PAGE = 50;

    /** @param receiptNumber of the holder; 0 while the grant is free */
    record GrantRow(String pool, Grant grant, int receiptNumber) {}

    /**
     * One place in a queue.
     *
     * @param order within the queue of its pool, from 1
     * @param undecidedAhead how many undecided are before it
     * @param position among the positive ones without a grant, from 1
     * @param total places in this queue
     */
    record QueueRow(
            String pool,
            ApplicationId application,
            int receiptNumber,
            boolean priority,
            boolean confirmed,
            PlaceState state,
            int order,
            int undecidedAhead,
            int position,
            int total) {}

    private final JdbcClient jdbc;

    PoolBoardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<GrantRow> grants(CallId call) {
        return jdbc.sql(
                        """
                        select g.*, coalesce(q.receipt_number, 0) as receipt_number
                          from mobility_grant g
                          left join queue_place q on q.application_id = g.application_id and q.pool_code = g.pool_code
                         where g.call_id = ?
                         order by g.pool_code, g.number
                        """)
                .param(call.value())
                .query((row, number) -> new GrantRow(
                        row.getString("pool_code"), PoolStore.grant(row, number), row.getInt("receipt_number")))
                .list();
    }

    /** @param paged the pool of which this page, counted from 0, is wanted; of the others the first is */
    List<QueueRow> queue(CallId call, String paged, int page) {
        return jdbc.sql(
                        """
                        select *
                          from (select q.*,
                                       row_number() over standing as place,
                                       count(*) filter (where q.state = 'UNDECIDED') over standing as undecided,
                                       count(*) filter (where q.positive) over standing as position,
                                       count(*) over (partition by q.pool_code) as total
                                  from (select *, priority_claimed and priority_confirmed is distinct from false as priority
                                          from queue_place
                                         where call_id = :call and state in ('UNDECIDED', 'WAITING', 'RESERVE')) q
                                window standing as (partition by q.pool_code order by q.priority desc, q.receipt_number)) r
                         where place > case when pool_code = :paged then :first else 0 end
                           and place <= case when pool_code = :paged then :first else 0 end + :size
                         order by pool_code, place
                        """)
                .param("call", call.value())
                .param("paged", paged)
                .param("first", page * PAGE)
                .param("size", PAGE)
                .query(PoolBoardRows::row)
                .list();
    }

    private static QueueRow row(ResultSet row, int number) throws SQLException {
        var state = PlaceState.valueOf(row.getString("state"));
        return new QueueRow(
                row.getString("pool_code"),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getInt("receipt_number"),
                row.getBoolean("priority"),
                row.getBoolean("priority_confirmed"),
                state,
                row.getInt("place"),
                row.getInt("undecided") - (state == PlaceState.UNDECIDED ? 1 : 0),
                row.getInt("position"),
                row.getInt("total"));
    }
}
