package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.review.PublishingOutlook;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Says what the queues would become if conclusions were published: the books are read, copied, and changed by what changes
 * the real ones. Writes nothing.
 */
@Service
public class PublishingForecast implements PublishingOutlook {

    private final JdbcClient jdbc;
    private final PoolStore store;
    private final FundingCalls calls;
    private final Clock clock;

    PublishingForecast(JdbcClient jdbc, PoolStore store, FundingCalls calls, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public Outlook outlook(CallId call, List<Proposed> conclusions) {
        return foreseen(call, conclusions).outlook(conclusions);
    }

    /** The events that publishing would bring about in the queues, in their order: those from which letters are made. */
    public List<Object> events(CallId call, List<Proposed> conclusions) {
        var foreseen = foreseen(call, conclusions);
        return foreseen.steps().stream()
                .flatMap(step ->
                        Announcer.eventOf(
                                new PoolId(call, step.pool()),
                                step.step(),
                                foreseen.moment().at())
                                .stream())
                .toList();
    }

    @Override
    public void hold(CallId call, Collection<ApplicationId> cases) {
        queues(call, cases).values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .forEach(pool -> store.lock(new PoolId(call, pool)));
    }

    private ForeseenPools foreseen(CallId call, List<Proposed> conclusions) {
        var queues =
                queues(call, conclusions.stream().map(Proposed::application).toList());
        return ForeseenPools.after(
                books(call, queues.values()), queues, conclusions, Moment.now(clock, calls.terms(call)));
    }

    private SortedMap<String, PoolBook> books(CallId call, Collection<List<String>> pools) {
        var books = new TreeMap<String, PoolBook>();
        pools.stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(pool -> books.put(
                        pool, store.findLive(new PoolId(call, pool), List.of()).orElseThrow()));
        return books;
    }

    /** The queues in which each of them stands now, for all in one statement. */
    private Map<ApplicationId, List<String>> queues(CallId call, Collection<ApplicationId> cases) {
        var queues = new LinkedHashMap<ApplicationId, List<String>>();
        jdbc.sql("""
                        select application_id, array_agg(pool_code order by pool_code) as pools from queue_place
                         where call_id = ? and application_id = any(?) and state = any(?)
                         group by application_id
                        """)
                .param(call.value())
                .param(cases.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .param(PoolStore.LIVE)
                .query(row -> {
                    queues.put(new ApplicationId(row.getObject("application_id", UUID.class)), List.of((String[])
                            row.getArray("pools").getArray()));
                });
        return queues;
    }
}
