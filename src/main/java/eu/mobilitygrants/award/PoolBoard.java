package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.award.PoolBoardRows.GrantRow;
import eu.mobilitygrants.award.PoolBoardRows.QueueRow;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.GrantPool;
import eu.mobilitygrants.identity.CurrentUser;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** What the office sees of the pools: each grant, and behind them the queue with the reason for each place. */
@Component
class PoolBoard {

    /** One pool. @param picture of its {@code grants} and the page of its {@code queue} */
    record View(
            String code,
            String name,
            PoolPicture picture,
            int free,
            int capacity,
            String reserved,
            List<BoardWording.GrantLine> grants,
            Page<BoardWording.QueueLine> queue) {}

    private final FundingCalls calls;
    private final PoolBoardRows rows;
    private final ApplicantNames names;
    private final BoardWording wording;
    private final CurrentUser reader;
    private final Clock clock;

    PoolBoard(
            FundingCalls calls,
            PoolBoardRows rows,
            ApplicantNames names,
            BoardWording wording,
            CurrentUser reader,
            Clock clock) {
        this.calls = calls;
        this.rows = rows;
        this.names = names;
        this.wording = wording;
        this.reader = reader;
        this.clock = clock;
    }

    /** All pools, each with the first of its queue. */
    List<View> of(CallId call, Locale locale) {
        var terms = calls.terms(call);
        var request = PageRequest.of(0, PoolBoardRows.FIRST);
        return views(terms, terms.pools(), rows.grants(call, ""), rows.first(call), request, locale);
    }

    /** One pool with a page of its queue, counted from 0. */
    View of(CallId call, GrantPool pool, int page, Locale locale) {
        var code = pool.id().code();
        var request = PageRequest.of(page, PoolBoardRows.PAGE);
        return views(
                        calls.terms(call),
                        List.of(pool),
                        rows.grants(call, code),
                        rows.page(call, code, page),
                        request,
                        locale)
                .getFirst();
    }

    private List<View> views(
            CallTerms terms,
            List<GrantPool> pools,
            List<GrantRow> grants,
            List<QueueRow> queue,
            PageRequest page,
            Locale locale) {
        var ids = Stream.concat(
                        grants.stream().map(row -> row.grant().holder()),
                        queue.stream().map(row -> row.place().application()))
                .filter(Objects::nonNull)
                .toList();
        var known = names.of(ids, reader.id());
        return pools.stream()
                .map(pool -> view(
                        terms,
                        pool,
                        grants.stream()
                                .filter(row -> row.pool().equals(pool.id().code()))
                                .toList(),
                        queue.stream()
                                .filter(row -> row.pool().equals(pool.id().code()))
                                .toList(),
                        known,
                        page,
                        locale))
                .toList();
    }

    private View view(
            CallTerms terms,
            GrantPool pool,
            List<GrantRow> held,
            List<QueueRow> queue,
            Map<ApplicationId, String> known,
            PageRequest page,
            Locale locale) {
        var grants = held.isEmpty() ? unopened(pool) : held;
        int free = (int) grants.stream().filter(row -> row.grant().isFree()).count();
        int total = queue.isEmpty() ? 0 : queue.getFirst().total();
        var name = terms.pool(pool.id(), locale);
        return new View(
                pool.id().code(),
                name,
                wording.picture(subject(pool.id().code(), name, grants, queue, total, known), locale),
                free,
                grants.size(),
                wording.reserved(pool, locale),
                held.stream().map(row -> wording.line(row, known, locale)).toList(),
                new PageImpl<>(
                        queue.stream()
                                .map(row -> wording.line(row, free, known, locale))
                                .toList(),
                        page,
                        total));
    }

    private static PoolPictures.Subject subject(
            String code,
            String name,
            List<GrantRow> grants,
            List<QueueRow> queue,
            int total,
            Map<ApplicationId, String> known) {
        var receipts = new HashMap<ApplicationId, Integer>();
        grants.forEach(row -> {
            var holder = row.grant().holder();
            if (holder != null) {
                receipts.put(holder, row.receiptNumber());
            }
        });
        var drawn = grants.stream().map(GrantRow::grant).toList();
        var places = queue.stream().map(QueueRow::place).toList();
        var before = queue.isEmpty() ? 0 : queue.getFirst().order() - 1;
        return new PoolPictures.Subject(code, name, drawn, receipts, places, total - before, known, Set.of());
    }

    /** A pool that nobody needed yet has what its call says, all free. */
    private List<GrantRow> unopened(GrantPool pool) {
        return IntStream.rangeClosed(1, pool.terms().capacity())
                .mapToObj(number -> new GrantRow(pool.id().code(), Grant.free(number, clock.instant()), 0))
                .toList();
    }
}
