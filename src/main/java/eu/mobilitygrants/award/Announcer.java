package eu.mobilitygrants.award;

import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.PoolId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the other rooms and the case's history of each step that concerns a person, in the transaction that made it. */
@Component
class Announcer {

    private static final Map<StepKind, String> HISTORY = Map.of(
            StepKind.GRANT_OFFERED, "award.history.OFFERED",
            StepKind.WAITING_FOR_EARLIER, "award.history.WAITING",
            StepKind.PLACED_ON_RESERVE_LIST, "award.history.RESERVE",
            StepKind.GRANT_ACCEPTED, "award.history.ACCEPTED",
            StepKind.GRANT_DECLINED, "award.history.DECLINED",
            StepKind.OFFER_LAPSED, "award.history.LAPSED",
            StepKind.SKIPPED, "award.history.SKIPPED");

    private final ApplicationEventPublisher events;
    private final CaseHistory history;

    Announcer(ApplicationEventPublisher events, CaseHistory history) {
        this.events = events;
        this.history = history;
    }

    void announce(CallId call, Ledger.Written written, Instant at) {
        var kind = HISTORY.get(written.step().kind());
        if (kind == null) {
            return;
        }
        history.record(written.step().subject(), written.actor(), kind, "", true);
        eventOf(new PoolId(call, written.pool()), written.step(), at).ifPresent(events::publishEvent);
    }

    /** What the other rooms hear of a step; empty if nothing. */
    static Optional<Object> eventOf(PoolId pool, Step step, Instant at) {
        return Optional.ofNullable(event(pool, step, at));
    }

    private static @Nullable Object event(PoolId pool, Step step, Instant at) {
        var application = step.subject();
        var facts = step.facts();
        return switch (step.kind()) {
            case GRANT_OFFERED ->
                new GrantOffered(
                        application,
                        pool,
                        facts.number("grant"),
                        facts.instant("answerBy"),
                        facts.flag("promoted"),
                        at);
            case WAITING_FOR_EARLIER -> new WaitingForEarlier(application, pool, facts.number("undecidedAhead"), at);
            case PLACED_ON_RESERVE_LIST -> new PlacedOnReserveList(application, pool, facts.number("position"), at);
            case GRANT_ACCEPTED -> new OfferAnswered(application, pool, facts.number("grant"), true, at);
            case GRANT_DECLINED -> new OfferAnswered(application, pool, facts.number("grant"), false, at);
            case OFFER_LAPSED -> new OfferLapsed(application, pool, facts.number("grant"), at);
            case SKIPPED -> new PlacePassedOver(application, pool, at);
            default -> null;
        };
    }
}
