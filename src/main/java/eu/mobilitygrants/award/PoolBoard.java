package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.GrantPool;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** What the office sees of the pools: each grant, and behind them the queue with the reason for each place. */
@Component
class PoolBoard {

    /** One pool. @param grants states of its grants, as the picture draws them */
    record View(
            String code,
            String name,
            List<String> states,
            String picture,
            int free,
            int capacity,
            String reserved,
            List<GrantLine> grants,
            Page<QueueLine> queue) {}

    record GrantLine(
            int number,
            String state,
            String words,
            String application,
            String receipt,
            String applicant,
            String since,
            String answerBy) {}

    record QueueLine(
            int order,
            int receipt,
            String application,
            String applicant,
            PlaceState state,
            String words,
            List<String> why) {}

    private final FundingCalls calls;
    private final PoolBoardRows rows;
    private final ApplicationService applications;
    private final AwardWording wording;
    private final Discretion discretion;

    PoolBoard(
            FundingCalls calls,
            PoolBoardRows rows,
            ApplicationService applications,
            AwardWording wording,
            Discretion discretion) {
        this.calls = calls;
        this.rows = rows;
        this.applications = applications;
        this.wording = wording;
        this.discretion = discretion;
    }

    /** @param paged code of the pool whose queue is shown from {@code page} on; the others from the first */
    List<View> of(CallId call, Optional<String> paged, int page, Locale locale) {
        var terms = calls.terms(call);
        var grants = rows.grants(call);
        var queue = rows.queue(call, paged.orElse(""), page);
        var names = names(grants, queue);
        return terms.pools().stream()
                .map(pool -> view(
                        terms,
                        pool,
                        grants,
                        queue,
                        names,
                        paged.filter(pool.id().code()::equals).isPresent() ? page : 0,
                        locale))
                .toList();
    }

    private Map<ApplicationId, String> names(List<PoolBoardRows.GrantRow> grants, List<PoolBoardRows.QueueRow> queue) {
        Set<ApplicationId> ids = Stream.concat(
                        grants.stream().map(PoolBoardRows.GrantRow::grant).map(Grant::holder),
                        queue.stream().map(PoolBoardRows.QueueRow::application))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        return applications.submissions(discretion.open(ids)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().applicantName()));
    }

    private View view(
            CallTerms terms,
            GrantPool pool,
            List<PoolBoardRows.GrantRow> allGrants,
            List<PoolBoardRows.QueueRow> allQueue,
            Map<ApplicationId, String> names,
            int page,
            Locale locale) {
        var code = pool.id().code();
        var grants = allGrants.stream().filter(row -> row.pool().equals(code)).toList();
        var states = grants.isEmpty()
                ? Collections.nCopies(pool.terms().capacity(), Grant.State.FREE.name())
                : grants.stream().map(row -> row.grant().state().name()).toList();
        int free = Collections.frequency(states, "FREE");
        var queue = allQueue.stream().filter(row -> row.pool().equals(code)).toList();
        var lines = queue.stream().map(row -> line(row, free, names, locale)).toList();
        int total = queue.isEmpty() ? 0 : queue.getFirst().total();
        var name = terms.pool(pool.id(), locale);
        var reservedUntil = pool.reservedUntil();
        return new View(
                code,
                name,
                states,
                wording.say(
                        "award.pools.picture",
                        locale,
                        name,
                        free,
                        states.size(),
                        Collections.frequency(states, "OFFERED"),
                        Collections.frequency(states, "ACCEPTED")),
                free,
                states.size(),
                reservedUntil == null
                        ? ""
                        : wording.say("award.pools.reserved", locale, wording.date(reservedUntil, locale)),
                grants.stream().map(row -> line(row, names, locale)).toList(),
                new PageImpl<>(lines, PageRequest.of(page, PoolBoardRows.PAGE), total));
    }

    /** The zone of the board's times, in words. */
    String zone(Locale locale) {
        return wording.zone(locale);
    }

    private GrantLine line(PoolBoardRows.GrantRow row, Map<ApplicationId, String> names, Locale locale) {
        var grant = row.grant();
        var holder = grant.holder();
        var answerBy = grant.answerBy();
        return new GrantLine(
                grant.number(),
                grant.state().name(),
                wording.say("award.grant." + grant.state(), locale),
                holder == null || !names.containsKey(holder) ? "" : holder.toString(),
                holder == null ? "" : Integer.toString(row.receiptNumber()),
                holder == null ? "" : names.getOrDefault(holder, ""),
                wording.moment(grant.since(), locale),
                answerBy == null ? "" : wording.lastDay(answerBy, locale));
    }

    private QueueLine line(PoolBoardRows.QueueRow row, int free, Map<ApplicationId, String> names, Locale locale) {
        var why = Stream.of(
                        wording.say("award.why." + row.state(), locale, row.undecidedAhead(), free, row.position()),
                        row.priority() && row.confirmed() ? wording.say("award.why.priorityConfirmed", locale) : "",
                        row.priority() && !row.confirmed() ? wording.say("award.why.priorityClaimed", locale) : "")
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        return new QueueLine(
                row.order(),
                row.receiptNumber(),
                names.containsKey(row.application()) ? row.application().toString() : "",
                names.getOrDefault(row.application(), ""),
                row.state(),
                wording.state(row.state(), locale),
                why);
    }
}
