package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.GrantsLeft;
import eu.mobilitygrants.call.PoolId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads where applications and pools stand now, without locking anything. */
@Component
class Standings implements GrantsLeft {

    /** Which queue an application is or was in, and what became of it there. */
    record Spot(PoolId pool, PlaceState state, int receiptNumber) {

        boolean live() {
            return state.live();
        }
    }

    /** A place with the book it stands in. */
    record Found(PoolId pool, PoolBook book, QueuePlace place) {}

    private final JdbcClient jdbc;
    private final PoolStore store;
    private final FundingCalls calls;

    Standings(JdbcClient jdbc, PoolStore store, FundingCalls calls) {
        this.jdbc = jdbc;
        this.store = store;
        this.calls = calls;
    }

    /** A pool that nobody needed yet has what its call says, all free. */
    @Override
    public Map<String, PoolGrants> of(CallId call) {
        var grants = new LinkedHashMap<String, PoolGrants>();
        for (var pool : calls.terms(call).pools()) {
            var capacity = pool.terms().capacity();
            grants.put(pool.id().code(), new PoolGrants(capacity, capacity));
        }
        jdbc.sql("""
                        select p.code, p.capacity, count(g.number) filter (where g.state = 'FREE') as free
                          from grant_pool p
                          left join mobility_grant g on g.call_id = p.call_id and g.pool_code = p.code
                         where p.call_id = ?
                         group by p.code, p.capacity
                        """)
                .param(call.value())
                .query((row, number) ->
                        Map.entry(row.getString("code"), new PoolGrants(row.getInt("capacity"), row.getInt("free"))))
                .list()
                .forEach(pool -> grants.put(pool.getKey(), pool.getValue()));
        return grants;
    }

    /** Every queue an application is or was in: the live ones first, then the latest; among equals by pool. */
    List<Spot> spots(ApplicationId id) {
        return jdbc
                .sql("select call_id, pool_code, state, receipt_number from queue_place where application_id = ?")
                .param(id.value())
                .query((row, number) -> new Spot(
                        new PoolId(new CallId(row.getString("call_id")), row.getString("pool_code")),
                        PlaceState.valueOf(row.getString("state")),
                        row.getInt("receipt_number")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Spot::live)
                        .thenComparing(Spot::receiptNumber)
                        .reversed()
                        .thenComparing(spot -> spot.pool().code()))
                .toList();
    }

    /** When the latest submission took its place or places. */
    Instant placeTakenAt(ApplicationId id) {
        return jdbc.sql("select max(at) as at from ledger_entry where application_id = ? and kind = 'PLACE_TAKEN'")
                .param(id.value())
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .single();
    }

    Optional<Place> place(ApplicationId id) {
        return find(id).map(found -> Explanation.place(found.pool(), found.book(), found.place()));
    }

    /** The present place of an application in the book of its pool, as far as anything still follows from that. */
    Optional<Found> find(ApplicationId id) {
        return spots(id).stream()
                .findFirst()
                .flatMap(spot -> store.findLive(spot.pool(), List.of(id))
                        .flatMap(book -> book.place(id).map(place -> new Found(spot.pool(), book, place))));
    }
}
