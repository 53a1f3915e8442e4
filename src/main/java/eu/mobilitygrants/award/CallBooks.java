package eu.mobilitygrants.award;

import eu.mobilitygrants.call.CallTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The books of all pools of a call at once, without what is over: three statements, nothing locked. */
@Component
class CallBooks {

    private static final String LIVE = Stream.of(PlaceState.values())
            .filter(PlaceState::live)
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    CallBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the call. A pool that nobody needed yet is as it would be opened now. */
    List<PoolBook> of(CallTerms terms, Moment now) {
        var grants = byPool(terms, "select * from mobility_grant where call_id = ?", PoolStore::grant);
        var places = byPool(
                terms, "select * from queue_place where call_id = ? and state in (" + LIVE + ")", PoolStore::place);
        var kept = jdbc
                .sql("select * from grant_pool where call_id = ?")
                .param(terms.id().value())
                .query((row, number) -> new PoolBook(
                        row.getString("code"),
                        row.getInt("capacity"),
                        PriorityRule.groupFirst(row.getObject("reserved_until", LocalDate.class)),
                        grants.getOrDefault(row.getString("code"), List.of()),
                        places.getOrDefault(row.getString("code"), List.of())))
                .list()
                .stream()
                .collect(Collectors.toMap(PoolBook::code, book -> book));
        return terms.pools().stream()
                .map(pool ->
                        kept.containsKey(pool.id().code()) ? kept.get(pool.id().code()) : Capacity.opened(pool, now))
                .toList();
    }

    private <T> Map<String, List<T>> byPool(CallTerms terms, String statement, RowMapper<T> mapper) {
        return jdbc
                .sql(statement)
                .param(terms.id().value())
                .query((ResultSet row, int number) -> pooled(row, number, mapper))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static <T> Map.Entry<String, T> pooled(ResultSet row, int number, RowMapper<T> mapper) throws SQLException {
        return Map.entry(row.getString("pool_code"), mapper.mapRow(row, number));
    }
}
