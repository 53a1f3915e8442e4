package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.shared.ConflictException;
import java.util.List;

/** What becomes of an offer: accepted, declined, or nothing until it lapses. Each twice is once. Pure. */
final class Answer {

    private Answer() {}

    static Happening accepted(ApplicationId id) {
        return answered(id, StepKind.GRANT_ACCEPTED, PlaceState.ACCEPTED);
    }

    static Happening declined(ApplicationId id) {
        return answered(id, StepKind.GRANT_DECLINED, PlaceState.DECLINED);
    }

    /** Nothing happens unless the time is over: it may have been answered while this waited for the lock. */
    static Happening lapsed(ApplicationId id) {
        return (book, moment) -> book.grantOf(id).filter(grant -> grant.dueAt(moment.at())).stream()
                .map(grant -> Step.of(StepKind.OFFER_LAPSED, id)
                        .with("grant", grant.number())
                        .with("answerBy", grant.answerBy()))
                .toList();
    }

    private static Happening answered(ApplicationId id, StepKind kind, PlaceState done) {
        return (book, moment) -> {
            var place = book.place(id).orElseThrow();
            if (place.state() == done) {
                return List.of();
            }
            var grant = book.grantOf(id).filter(Grant::isOffered).orElseThrow(() -> refusal(place.state(), id));
            if (grant.dueAt(moment.at())) {
                throw refusal(PlaceState.LAPSED, id);
            }
            return List.of(Step.of(kind, id).with("grant", grant.number()));
        };
    }

    private static ConflictException refusal(PlaceState state, ApplicationId id) {
        var key = switch (state) {
            case ACCEPTED -> "award.conflict.accepted";
            case DECLINED -> "award.conflict.declined";
            case LAPSED -> "award.conflict.lapsed";
            default -> "award.conflict.noOffer";
        };
        return new ConflictException(key, "The offer to %s cannot be answered: it is %s".formatted(id, state));
    }
}
