package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.ReceiptRegister;
import eu.mobilitygrants.application.SubmittedApplication;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.Conflicts;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Letters to try words on: about a real case, with what nobody wrote yet in its place. They are never sent. */
@Component
class SampleLetters {

    private final ApplicationService applications;
    private final ReceiptRegister receipts;
    private final Conflicts conflicts;
    private final FundingCalls calls;
    private final MessageSource messages;
    private final Clock clock;

    SampleLetters(
            ApplicationService applications,
            ReceiptRegister receipts,
            Conflicts conflicts,
            FundingCalls calls,
            MessageSource messages,
            Clock clock) {
        this.applications = applications;
        this.receipts = receipts;
        this.conflicts = conflicts;
        this.calls = calls;
        this.messages = messages;
        this.clock = clock;
    }

    /** Empty if the call has no such receipt number, or the reader is kept out of its case. */
    Optional<SubmittedApplication> submission(CallId call, int number, UserId reader) {
        return receipts.numbers(call, number, number).stream()
                .map(ReceiptRegister.Entry::application)
                .filter(Objects::nonNull)
                .filter(application -> conflicts.of(application, reader).isEmpty())
                .map(applications::submission)
                .findFirst();
    }

    Letter of(LetterKind kind, SubmittedApplication submission, Locale locale) {
        var call = calls.terms(submission.receipt().call());
        var values = Placeholders.of(kind).stream()
                .map(name -> value(name, submission, call, locale))
                .toList();
        var application = submission.receipt().application();
        return new Letter(kind, "sample", submission.applicant(), application, "/applications/" + application, values);
    }

    private Object value(String name, SubmittedApplication submission, CallTerms call, Locale locale) {
        var now = clock.instant();
        return switch (name) {
            case "call" -> call.id();
            case "number" -> submission.receipt().number();
            case "submitted" -> submission.receipt().submittedAt();
            case "hash" -> submission.receipt().sha256();
            case "departure" ->
                Objects.requireNonNull(submission.content().mobility().departure());
            case "until" -> new Deadline(now.plus(Duration.ofDays(call.offerDays())));
            case "when" -> now;
            case "pool" -> call.pools().getFirst().id();
            case "position" -> 1;
            default -> messages.getMessage("notification.texts.sample." + name, null, locale);
        };
    }
}
