package eu.mobilitygrants.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes when applicants come to know that an application of theirs was sent back: after it was read for a page of theirs, and
 * before the page is made of it. So what such a page says is never taken back afterwards.
 */
@Component
class ReturnReading {

    private final Applications applications;
    private final Returns returns;
    private final Clock clock;
    private final TransactionTemplate own;

    ReturnReading(Applications applications, Returns returns, Clock clock, PlatformTransactionManager transactions) {
        this.applications = applications;
        this.returns = returns;
        this.clock = clock;
        own = new TransactionTemplate(
                transactions); // a page's transaction cannot write, and may have read before an undo
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @return the application as it is known to its applicant from now on: sent back for good, or submitted as it was */
    MobilityApplication known(MobilityApplication read) {
        if (!read.isReturnUnread()) {
            return read;
        }
        return own.execute(status -> {
            returns.read(read.id(), clock.instant());
            return applications.findById(read.id().value()).orElse(read);
        });
    }
}
