package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.ApplicationReturned;
import eu.mobilitygrants.application.ApplicationSubmitted;
import eu.mobilitygrants.application.ApplicationWithdrawn;
import eu.mobilitygrants.call.FundingCalls;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells applicants what happened to their application as such. Runs in the transaction of the change. */
@Component
class ApplicationMails {

    private final Outbox outbox;
    private final FundingCalls calls;

    ApplicationMails(Outbox outbox, FundingCalls calls) {
        this.outbox = outbox;
        this.calls = calls;
    }

    @EventListener
    void on(ApplicationSubmitted event) {
        outbox.write(new Letter(
                LetterKind.RECEIPT,
                "submitted/%s/%d".formatted(event.application(), event.receiptNumber()),
                event.applicant(),
                event.application(),
                "/applications/" + event.application(),
                List.of(event.call(), event.receiptNumber(), event.at(), event.sha256(), event.departure())));
    }

    @EventListener
    void on(ApplicationReturned event) {
        var closesAt = calls.terms(event.call()).rules().closesAt();
        outbox.write(new Letter(
                LetterKind.RETURNED,
                "returned/%s/%d".formatted(event.application(), event.receiptNumber()),
                event.applicant(),
                event.application(),
                "/applications/%s/draft".formatted(event.application()),
                List.of(event.call(), event.receiptNumber(), event.reason(), new Deadline(closesAt))));
    }

    @EventListener
    void on(ApplicationWithdrawn event) {
        outbox.write(new Letter(
                LetterKind.WITHDRAWN,
                "withdrawn/%s/%s".formatted(event.application(), event.at()),
                event.applicant(),
                event.application(),
                "/applications/" + event.application(),
                List.of(event.call(), event.at())));
    }
}
