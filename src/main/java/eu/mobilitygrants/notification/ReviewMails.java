package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.review.ClarificationRequested;
import eu.mobilitygrants.review.MessageSent;
import eu.mobilitygrants.review.ReviewConcluded;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells applicants what the office asks and what the committee concluded. Runs in the transaction of the change. */
@Component
class ReviewMails {

    private final Outbox outbox;
    private final ApplicationService applications;

    ReviewMails(Outbox outbox, ApplicationService applications) {
        this.outbox = outbox;
        this.applications = applications;
    }

    @EventListener
    void on(ClarificationRequested event) {
        outbox.write(new Letter(
                LetterKind.CLARIFICATION,
                "clarification/%s/%s".formatted(event.application(), event.at()),
                event.applicant(),
                event.application(),
                "/applications/%s/clarification".formatted(event.application()),
                List.of(event.call(), event.question(), event.answerBy())));
    }

    @EventListener
    void on(MessageSent event) {
        outbox.write(new Letter(
                LetterKind.MESSAGE,
                "message/%s/%d".formatted(event.application(), event.number()),
                event.applicant(),
                event.application(),
                "/applications/%s/messages".formatted(event.application()),
                List.of(event.call(), event.text())));
    }

    @EventListener
    void on(ReviewConcluded event) {
        letter(event).ifPresent(outbox::write);
    }

    /** A positive conclusion has none: it is told by what it leads to, an offer, a wait, or the reserve list. */
    Optional<Letter> letter(ReviewConcluded event) {
        if (event.positive()) {
            return Optional.empty();
        }
        return Optional.of(new Letter(
                LetterKind.REFUSED,
                "concluded/%s/%d".formatted(event.application(), event.receiptNumber()),
                applications.application(event.application()).applicant(),
                event.application(),
                "/applications/" + event.application(),
                List.of(event.call(), event.receiptNumber(), event.reason())));
    }
}
