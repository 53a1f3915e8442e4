package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationReturned;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.ApplicationSubmitted;
import eu.mobilitygrants.application.ApplicationWithdrawn;
import eu.mobilitygrants.application.PoolClaim;
import eu.mobilitygrants.application.ReturnTakenBack;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ClarificationAnswered;
import eu.mobilitygrants.review.ClarificationRequested;
import eu.mobilitygrants.review.PoolSettled;
import eu.mobilitygrants.review.PrioritySettled;
import eu.mobilitygrants.review.ReviewConcluded;
import eu.mobilitygrants.shared.ConflictException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what the earlier rooms did to an application and lets it happen to its queue, in the same transaction. */
@Component
class QueueListener {

    private final BookKeeper books;
    private final Standings standings;
    private final ApplicationService applications;

    QueueListener(BookKeeper books, Standings standings, ApplicationService applications) {
        this.books = books;
        this.standings = standings;
        this.applications = applications;
    }

    @EventListener
    void on(ApplicationSubmitted event) {
        var claims = event.pools().stream().collect(Collectors.toMap(PoolClaim::pool, PoolClaim::priorityClaimed));
        books.happen(
                event.call(),
                claims.keySet(),
                event.applicant(),
                (book, moment) -> Happening.submitted(
                                event.application(),
                                event.receiptNumber(),
                                claims.getOrDefault(book.code(), false),
                                event.departure())
                        .steps(book, moment));
    }

    @EventListener
    void on(ApplicationReturned event) {
        happen(event.call(), event.application(), event.officer(), Happening.returned(event.application()));
    }

    /** In every queue that it stood in when it was sent back. */
    @EventListener
    void on(ReturnTakenBack event) {
        var id = event.application();
        var pools = standings.spots(id).stream()
                .filter(spot -> spot.state() == PlaceState.RETURNED && spot.receiptNumber() == event.receiptNumber())
                .map(spot -> spot.pool().code())
                .toList();
        if (pools.isEmpty()) {
            return;
        }
        var restored = Happening.returnTakenBack(id, event.receiptNumber(), standings.placeTakenAt(id));
        books.happen(event.call(), pools, List.of(id), event.officer(), restored);
    }

    @EventListener
    void on(ApplicationWithdrawn event) {
        happen(event.call(), event.application(), event.applicant(), Happening.withdrawn(event.application()));
    }

    @EventListener
    void on(ClarificationRequested event) {
        var asked = Happening.clarificationRequested(event.application(), event.answerBy());
        happen(event.call(), event.application(), event.officer(), asked);
    }

    @EventListener
    void on(ClarificationAnswered event) {
        var answered = Happening.clarificationAnswered(event.application());
        happen(event.call(), event.application(), event.applicant(), answered);
    }

    @EventListener
    void on(PrioritySettled event) {
        var settled = Happening.prioritySettled(event.application(), event.confirmed());
        happen(event.call(), event.application(), event.officer(), settled);
    }

    /** @throws ConflictException if the application does not queue in the pool that was chosen */
    @EventListener
    void on(PoolSettled event) {
        var stands = standings.spots(event.application()).stream()
                .anyMatch(spot -> spot.live() && spot.pool().code().equals(event.pool()));
        if (!stands) {
            throw new ConflictException(
                    "award.conflict.noPlace", "%s has no place in %s".formatted(event.application(), event.pool()));
        }
        var moved = Happening.poolSettled(event.application(), event.pool());
        happen(event.call(), event.application(), event.officer(), moved);
    }

    /** @throws ConflictException if it is positive while the office has yet to say which pool it counts towards */
    @EventListener
    void on(ReviewConcluded event) {
        var live = standings.spots(event.application()).stream()
                .filter(Standings.Spot::live)
                .count();
        Happening.requireConcludable(event.application(), live, event.positive());
        var concluded = Happening.concluded(event.application(), event.receiptNumber(), event.positive());
        happen(event.call(), event.application(), event.recordedBy(), concluded);
        if (!event.positive()) {
            applications.close(event.application());
        }
    }

    /** In every queue the application stands in. Its own row is locked, so nobody changes which these are. */
    private void happen(CallId call, ApplicationId application, UserId actor, Happening happening) {
        var pools = standings.spots(application).stream()
                .filter(Standings.Spot::live)
                .map(spot -> spot.pool().code())
                .toList();
        if (!pools.isEmpty()) {
            books.happen(call, pools, actor, happening);
        }
    }
}
