package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationReturned;
import eu.mobilitygrants.application.ApplicationSubmitted;
import eu.mobilitygrants.application.ApplicationWithdrawn;
import eu.mobilitygrants.application.ReturnTakenBack;
import eu.mobilitygrants.call.FundingCalls;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells applicants what happened to their application as such. Runs in the transaction of the change. */
@Component
class ApplicationMails {

    private final Outbox outbox;
    private final UnsentMails unsent;
    private final FundingCalls calls;

    ApplicationMails(Outbox outbox, UnsentMails unsent, FundingCalls calls) {
        this.outbox = outbox;
        this.unsent = unsent;
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
        outbox.write(
                new Letter(
                        LetterKind.RETURNED,
                        returned(event.application(), event.receiptNumber()),
                        event.applicant(),
                        event.application(),
                        "/applications/%s/draft".formatted(event.application()),
                        List.of(event.call(), event.receiptNumber(), event.reason(), new Deadline(closesAt))),
                Duration.between(event.at(), event.until()));
    }

    /** As if it had never been written. */
    @EventListener
    void on(ReturnTakenBack event) {
        unsent.takeBack(returned(event.application(), event.receiptNumber()));
    }

    private static String returned(ApplicationId application, int receiptNumber) {
        return "returned/%s/%d".formatted(application, receiptNumber);
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
