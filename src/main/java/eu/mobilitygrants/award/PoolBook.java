package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The state of one pool, its grants and its queue, as its steps make it. The only way to change it is a step: so replaying
 * the ledger from the first entry gives the present state, and the same code runs in the portal, in its verification and in
 * its tests.
 */
final class PoolBook {

    private final String code;
    private int capacity;
    private PriorityRule rule = PriorityRule.groupFirst(null);
    private final SortedMap<Integer, Grant> grants = new TreeMap<>();
    private final Map<ApplicationId, QueuePlace> places = new HashMap<>();

    /** A book in which nothing is written yet. */
    PoolBook(String code) {
        this.code = code;
    }

    /** A book as it was kept. */
    PoolBook(String code, int capacity, PriorityRule rule, Collection<Grant> grants, Collection<QueuePlace> places) {
        this(code);
        this.capacity = capacity;
        this.rule = rule;
        grants.forEach(grant -> this.grants.put(grant.number(), grant));
        places.forEach(place -> this.places.put(place.application(), place));
    }

    PoolBook copy() {
        return new PoolBook(code, capacity, rule, grants.values(), places.values());
    }

    String code() {
        return code;
    }

    int capacity() {
        return capacity;
    }

    PriorityRule rule() {
        return rule;
    }

    @Nullable
    LocalDate reservedUntil() {
        return rule.reservedUntil();
    }

    Map<Integer, Grant> grants() {
        return Collections.unmodifiableSortedMap(grants);
    }

    Map<ApplicationId, QueuePlace> places() {
        return Collections.unmodifiableMap(places);
    }

    int free() {
        return (int) grants.values().stream().filter(Grant::isFree).count();
    }

    int held() {
        return grants.size() - free();
    }

    /** Everyone undecided or positive without a grant, first come first. */
    List<QueuePlace> queue() {
        return places.values().stream()
                .filter(QueuePlace::queues)
                .sorted(rule.order())
                .toList();
    }

    Optional<QueuePlace> place(ApplicationId application) {
        return Optional.ofNullable(places.get(application));
    }

    /** The grant this application holds, offered or accepted. */
    Optional<Grant> grantOf(ApplicationId application) {
        return grants.values().stream()
                .filter(grant -> application.equals(grant.holder()))
                .findFirst();
    }

    Grant lowestFree() {
        return grants.values().stream().filter(Grant::isFree).findFirst().orElseThrow();
    }

    /** Whether grants of this day are kept for the priority group and this place is not of it. */
    boolean reservedFrom(QueuePlace place, LocalDate today) {
        return rule.reservedFrom(place, today);
    }

    /** Writes a step down. @return the step */
    Step write(Step step, Instant at) {
        switch (step.kind()) {
            case POOL_OPENED -> open(step.facts(), at);
            case CAPACITY_CHANGED, GRANTS_MOVED_OUT, GRANTS_MOVED_IN ->
                resize(step.facts().number("to"), at);
            case PRIORITY_RULE_CHANGED ->
                rule = new PriorityRule(step.facts().flag("groupFirst"), reservedUntil(step.facts()));
            case PLACE_TAKEN -> take(step, at);
            case CLARIFICATION_REQUESTED, CLARIFICATION_ANSWERED -> known(step);
            case PRIORITY_CONFIRMED -> put(known(step).prioritySettled(true));
            case PRIORITY_DENIED -> put(known(step).prioritySettled(false));
            case EVALUATED_POSITIVELY -> put(known(step).evaluatedPositively(at));
            case WAITING_FOR_EARLIER -> put(known(step).to(PlaceState.WAITING, at));
            case PLACED_ON_RESERVE_LIST -> put(known(step).to(PlaceState.RESERVE, at));
            case GRANT_OFFERED -> offer(step, at);
            case GRANT_ACCEPTED -> accept(step, at);
            case EVALUATED_NEGATIVELY -> leave(step, PlaceState.REFUSED, at);
            case GRANT_DECLINED -> leave(step, PlaceState.DECLINED, at);
            case OFFER_LAPSED -> leave(step, PlaceState.LAPSED, at);
            case SKIPPED -> leave(step, PlaceState.SKIPPED, at);
            case WITHDRAWN -> leave(step, PlaceState.WITHDRAWN, at);
            case RETURNED -> leave(step, PlaceState.RETURNED, at);
            case RETURN_TAKEN_BACK -> restore(step);
            case MOVED -> leave(step, PlaceState.MOVED, at);
        }
        return step;
    }

    private void open(Facts facts, Instant at) {
        rule = PriorityRule.groupFirst(reservedUntil(facts));
        resize(facts.number("capacity"), at);
    }

    private static @Nullable LocalDate reservedUntil(Facts facts) {
        return facts.find("reservedUntil").isPresent() ? facts.day("reservedUntil") : null;
    }

    /** New grants take the lowest unused numbers; the free ones with the highest numbers go first. */
    private void resize(int target, Instant at) {
        for (int number = 1; grants.size() < target; number++) {
            grants.putIfAbsent(number, Grant.free(number, at));
        }
        while (grants.size() > target) {
            var last = grants.values().stream().filter(Grant::isFree).reduce((first, second) -> second);
            grants.remove(last.orElseThrow(() -> new IllegalStateException(
                            "Pool %s cannot shrink to %d: %d are held".formatted(code, target, held())))
                    .number());
        }
        capacity = target;
    }

    private void take(Step step, Instant at) {
        var facts = step.facts();
        put(new QueuePlace(
                step.subject(),
                facts.number("receiptNumber"),
                facts.flag("priorityClaimed"),
                null,
                facts.day("departure"),
                false,
                PlaceState.UNDECIDED,
                at));
    }

    private void offer(Step step, Instant at) {
        var grant = grants.get(step.facts().number("grant"));
        if (grant == null || !grant.isFree()) {
            throw new IllegalStateException("Grant of pool %s is not free: %s".formatted(code, step.facts()));
        }
        grants.put(grant.number(), grant.offeredTo(step.subject(), step.facts().instant("answerBy"), at));
        put(known(step).to(PlaceState.OFFERED, at));
    }

    private void accept(Step step, Instant at) {
        var grant = grantOf(step.subject()).orElseThrow();
        grants.put(grant.number(), grant.accepted(at));
        put(known(step).to(PlaceState.ACCEPTED, at));
    }

    private void leave(Step step, PlaceState state, Instant at) {
        grantOf(step.subject()).ifPresent(grant -> grants.put(grant.number(), Grant.free(grant.number(), at)));
        put(known(step).to(state, at));
    }

    private void restore(Step step) {
        var place = known(step);
        if (place.state() != PlaceState.RETURNED
                || place.receiptNumber() != step.facts().number("receiptNumber")) {
            throw new IllegalStateException("Nothing to restore in pool %s: %s".formatted(code, place));
        }
        put(place.to(PlaceState.UNDECIDED, step.facts().instant("since")));
    }

    private QueuePlace known(Step step) {
        return place(step.subject())
                .orElseThrow(() -> new IllegalStateException(
                        "Application %s has no place in pool %s".formatted(step.subject(), code)));
    }

    private void put(QueuePlace place) {
        places.put(place.application(), place);
    }
}
