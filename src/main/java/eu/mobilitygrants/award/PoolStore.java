package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.GrantPool;
import eu.mobilitygrants.call.PoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind the pool books. */
@Component
class PoolStore {

    /** Names of the states in which a place is not over. */
    static final String[] LIVE = Stream.of(PlaceState.values())
            .filter(PlaceState::live)
            .map(Enum::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    PoolStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int countPools(CallId call) {
        return jdbc.sql("select count(*) from grant_pool where call_id = ?")
                .param(call.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** Makes the row of a pool, locked by having been made. @return whether it was made now */
    boolean make(GrantPool pool) {
        return jdbc.sql("insert into grant_pool (call_id, code, capacity) values (?, ?, 0) on conflict do nothing")
                        .params(pool.id().call().value(), pool.id().code())
                        .update()
                == 1;
    }

    /** Locks the row until the transaction ends: a pool is settled by one transaction at a time. */
    void lock(PoolId pool) {
        jdbc.sql("select code from grant_pool where call_id = ? and code = ? for update")
                .params(pool.call().value(), pool.code())
                .query((row, number) -> row.getString("code"))
                .single();
    }

    /** The whole book as it is kept; empty while nobody has needed the pool. */
    Optional<PoolBook> find(PoolId pool) {
        return find(pool, places(pool));
    }

    /** Without the places that are over, which nothing follows from, but for those of the applications {@code named}. */
    Optional<PoolBook> findLive(PoolId pool, Collection<ApplicationId> named) {
        return find(pool, livePlaces(pool, named));
    }

    private Optional<PoolBook> find(PoolId pool, List<QueuePlace> places) {
        var grants = grants(pool);
        return jdbc.sql("select capacity, reserved_until from grant_pool where call_id = ? and code = ?")
                .params(pool.call().value(), pool.code())
                .query((row, number) -> new PoolBook(
                        pool.code(),
                        row.getInt("capacity"),
                        PriorityRule.groupFirst(row.getObject("reserved_until", LocalDate.class)),
                        grants,
                        places))
                .optional();
    }

    /** Writes what differs between a book as it was read and as it is now. */
    void save(PoolId pool, PoolBook before, PoolBook now) {
        now.places().values().stream()
                .filter(place -> !place.equals(before.places().get(place.application())))
                .forEach(place -> save(pool, place));
        before.grants().keySet().stream()
                .filter(number -> !now.grants().containsKey(number))
                .forEach(number -> remove(pool, number));
        if (before.capacity() != now.capacity()) {
            resize(pool, now);
        }
        now.grants().values().stream()
                .filter(grant -> !grant.equals(before.grants().get(grant.number())))
                .forEach(grant -> save(pool, grant));
    }

    private void resize(PoolId pool, PoolBook now) {
        jdbc.sql("update grant_pool set capacity = ?, reserved_until = ? where call_id = ? and code = ?")
                .param(now.capacity())
                .param(now.reservedUntil())
                .param(pool.call().value())
                .param(pool.code())
                .update();
    }

    private void remove(PoolId pool, int number) {
        jdbc.sql("delete from mobility_grant where call_id = ? and pool_code = ? and number = ?")
                .params(pool.call().value(), pool.code(), number)
                .update();
    }

    private void save(PoolId pool, QueuePlace place) {
        jdbc.sql("""
                        insert into queue_place (application_id, call_id, pool_code, receipt_number, priority_claimed,
                                                 priority_confirmed, departure, positive, state, since)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (application_id, pool_code) do update
                           set receipt_number = excluded.receipt_number, priority_claimed = excluded.priority_claimed,
                               priority_confirmed = excluded.priority_confirmed, departure = excluded.departure,
                               positive = excluded.positive, state = excluded.state, since = excluded.since
                        """)
                .param(place.application().value())
                .param(pool.call().value())
                .param(pool.code())
                .param(place.receiptNumber())
                .param(place.priorityClaimed())
                .param(place.priorityConfirmed())
                .param(place.departure())
                .param(place.positive())
                .param(place.state().name())
                .param(utc(place.since()))
                .update();
    }

    private void save(PoolId pool, Grant grant) {
        var updated = row("""
                        update mobility_grant
                           set state = :state, application_id = :holder, answer_by = :answerBy, since = :since
                         where call_id = :call and pool_code = :pool and number = :number
                        """, pool, grant).update();
        if (updated == 0) { // a new one, which may have been offered at once
            row("""
                            insert into mobility_grant (call_id, pool_code, number, state, application_id, answer_by, since)
                            values (:call, :pool, :number, :state, :holder, :answerBy, :since)
                            """, pool, grant).update();
        }
    }

    private JdbcClient.StatementSpec row(String statement, PoolId pool, Grant grant) {
        var holder = grant.holder();
        return jdbc.sql(statement)
                .param("call", pool.call().value())
                .param("pool", pool.code())
                .param("number", grant.number())
                .param("state", grant.state().name())
                .param("holder", holder == null ? null : holder.value(), Types.OTHER)
                .param("answerBy", utc(grant.answerBy()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("since", utc(grant.since()));
    }

    private List<Grant> grants(PoolId pool) {
        return jdbc.sql("select * from mobility_grant where call_id = ? and pool_code = ? order by number")
                .params(pool.call().value(), pool.code())
                .query(PoolStore::grant)
                .list();
    }

    static Grant grant(ResultSet row, int number) throws SQLException {
        return new Grant(
                row.getInt("number"),
                Grant.State.valueOf(row.getString("state")),
                holder(row.getObject("application_id", UUID.class)),
                instant(row, "answer_by"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private List<QueuePlace> places(PoolId pool) {
        return jdbc.sql("select * from queue_place where call_id = ? and pool_code = ?")
                .params(pool.call().value(), pool.code())
                .query(PoolStore::place)
                .list();
    }

    private List<QueuePlace> livePlaces(PoolId pool, Collection<ApplicationId> named) {
        return jdbc.sql("""
                        select * from queue_place
                         where call_id = ? and pool_code = ? and (state = any(?) or application_id = any(?))
                        """)
                .param(pool.call().value())
                .param(pool.code())
                .param(LIVE)
                .param(named.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query(PoolStore::place)
                .list();
    }

    static QueuePlace place(ResultSet row, int number) throws SQLException {
        return new QueuePlace(
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getInt("receipt_number"),
                row.getBoolean("priority_claimed"),
                row.getObject("priority_confirmed", Boolean.class),
                row.getObject("departure", LocalDate.class),
                row.getBoolean("positive"),
                PlaceState.valueOf(row.getString("state")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static @Nullable ApplicationId holder(@Nullable UUID id) {
        return id == null ? null : new ApplicationId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
