package eu.mobilitygrants.review;

import eu.mobilitygrants.application.CaseHistory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a conclusion leaves behind besides its row. */
@Component
class Announcements {

    private final CaseHistory history;
    private final ApplicationEventPublisher events;

    Announcements(CaseHistory history, ApplicationEventPublisher events) {
        this.history = history;
        this.events = events;
    }

    void announce(ReviewCase file, Conclusion made) {
        var kind = made.positive() ? "review.history.CONCLUDED_POSITIVE" : "review.history.CONCLUDED_NEGATIVE";
        history.record(file.application(), made.concludedBy(), kind, made.reason(), true);
        made.againstProposal()
                .ifPresent(why -> history.record(
                        file.application(), made.concludedBy(), "review.history.AGAINST_PROPOSAL", why, false));
        events.publishEvent(new ReviewConcluded(
                file.application(),
                file.call(),
                made.receiptNumber(),
                made.positive(),
                made.reason(),
                made.concludedBy(),
                made.concludedAt()));
    }
}
