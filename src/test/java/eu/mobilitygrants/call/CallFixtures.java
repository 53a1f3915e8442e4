package eu.mobilitygrants.call;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls for tests: each is a copy of ERASMUS-2024 under a code of its own, so that tests do not share pools and queues. */
public final class CallFixtures {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private static final String[] TABLES = {
        "call_mobility_type",
        "call_pool",
        "call_country",
        "call_criterion",
        "call_committee_unit",
        "call_document",
        "call_text"
    };

    private CallFixtures() {}

    /** A copy with the pools as delivered: 5, 8 and 2. */
    public static CallId copyOfErasmus2024(JdbcClient jdbc) {
        return copyOfErasmus2024(jdbc, Map.of());
    }

    /** @param capacities pool code → capacity where it differs from the delivered call */
    public static CallId copyOfErasmus2024(JdbcClient jdbc, Map<String, Integer> capacities) {
        var id = new CallId("TEST-%03d".formatted(NEXT.getAndIncrement()));
        copy(jdbc, "funding_call", "id", id);
        for (var table : TABLES) {
            copy(jdbc, table, "call_id", id);
        }
        capacities.forEach(
                (pool, capacity) -> jdbc.sql("update call_pool set capacity = ? where call_id = ? and code = ?")
                        .params(capacity, id.value(), pool)
                        .update());
        return id;
    }

    private static void copy(JdbcClient jdbc, String table, String key, CallId id) {
        var columns = jdbc.sql(
                        "select column_name from information_schema.columns where table_name = ? and column_name <> ? order by ordinal_position")
                .params(table, key)
                .query(String.class)
                .list();
        var list = String.join(", ", columns);
        jdbc.sql("insert into %s (%s, %s) select ?, %s from %s where %s = 'ERASMUS-2024'"
                        .formatted(table, key, list, list, table, key))
                .param(id.value())
                .update();
    }
}
