package eu.mobilitygrants.notification;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.institution.Institution;
import eu.mobilitygrants.review.MissingAssessments;
import eu.mobilitygrants.review.MissingAssessments.Missing;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reminds members of the committee of the cases that have waited a week for their assessment: one mail a week and call, with
 * all receipt numbers, and never one of a case they are kept out of.
 */
@Service
class AssessmentReminders {

    static final Duration AFTER = Duration.ofDays(7);

    private static final int MOST = 50;

    private final People people;
    private final FundingCalls calls;
    private final MissingAssessments missing;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Institution institution;
    private final Clock clock;

    AssessmentReminders(
            People people,
            FundingCalls calls,
            MissingAssessments missing,
            Outbox outbox,
            TransactionOperations transaction,
            Institution institution,
            Clock clock) {
        this.people = people;
        this.calls = calls;
        this.missing = missing;
        this.outbox = outbox;
        this.transaction = transaction;
        this.institution = institution;
        this.clock = clock;
    }

    /** Writes what is due on a working day; a week's mail is written once. */
    void writeDue() {
        people.withRole(Role.ASSESSOR).forEach(this::writeDue);
    }

    void writeDue(Person member) {
        var now = ZonedDateTime.ofInstant(clock.instant(), institution.zone());
        if (Workday.hasBegun(now)) {
            calls.all().forEach(terms -> transaction.executeWithoutResult(status -> remind(member, terms, now)));
        }
    }

    private void remind(Person member, CallTerms terms, ZonedDateTime now) {
        var cases = missing.of(member, terms, now.toInstant().minus(AFTER), MOST + 1);
        if (cases.isEmpty()) {
            return;
        }
        var named = cases.stream().limit(MOST).toList();
        outbox.write(new Letter(
                LetterKind.ASSESSMENT_REMINDER,
                "assessment-reminder/%s/%s".formatted(terms.id(), Workday.week(now)),
                member.id(),
                null,
                named.stream().map(Missing::application).toList(),
                "/committee",
                List.of(
                        terms.id(),
                        named.size(),
                        new ReceiptNumbers(
                                named.stream().map(Missing::receiptNumber).toList(), cases.size() > MOST))));
    }
}
