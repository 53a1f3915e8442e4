package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.WaiverGranted;
import eu.mobilitygrants.application.WaiverRevoked;
import eu.mobilitygrants.eligibility.RuleCode;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people of the exceptions made for them. Runs in the transaction of the change. */
@Component
class WaiverMails {

    private final Outbox outbox;

    WaiverMails(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(WaiverGranted event) {
        outbox.write(new Letter(
                event.rule() == RuleCode.CALL_OPEN ? LetterKind.LATE_DOOR : LetterKind.WAIVER_GRANTED,
                "waiver/%s".formatted(event.waiver()),
                event.person(),
                null,
                event.rule() == RuleCode.CALL_OPEN ? "/calls/%s/apply".formatted(event.call()) : "/applications",
                List.of(event.call(), event.rule(), event.reason(), new Deadline(event.expiresAt()))));
    }

    @EventListener
    void on(WaiverRevoked event) {
        outbox.write(new Letter(
                LetterKind.WAIVER_REVOKED,
                "waiver/%s".formatted(event.waiver()),
                event.person(),
                null,
                "/applications",
                List.of(event.call(), event.rule(), event.reason())));
    }
}
