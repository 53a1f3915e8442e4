package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a conclusion final: its row, the case's history, and the event that settles the queue and writes the letters. */
@Component
class Announcements {

    private final Conclusions conclusions;
    private final CaseHistory history;
    private final ApplicationEventPublisher events;

    Announcements(Conclusions conclusions, CaseHistory history, ApplicationEventPublisher events) {
        this.conclusions = conclusions;
        this.history = history;
        this.events = events;
    }

    /** @param actor who makes it final now */
    void announce(ReviewCase file, Conclusion made, UserId actor, Optional<MeetingId> meeting) {
        conclusions.store(file, made, actor, meeting);
        var kind = made.positive() ? "review.history.CONCLUDED_POSITIVE" : "review.history.CONCLUDED_NEGATIVE";
        history.record(file.application(), actor, kind, made.reason(), true);
        made.againstProposal()
                .ifPresent(why ->
                        history.record(file.application(), actor, "review.history.AGAINST_PROPOSAL", why, false));
        events.publishEvent(event(file.application(), file.call(), made, actor));
    }

    /** What the other rooms hear. */
    static ReviewConcluded event(ApplicationId application, CallId call, Conclusion made, UserId actor) {
        return new ReviewConcluded(
                application, call, made.receiptNumber(), made.positive(), made.reason(), actor, made.concludedAt());
    }
}
