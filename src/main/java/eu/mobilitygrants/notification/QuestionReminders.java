package eu.mobilitygrants.notification;

import eu.mobilitygrants.institution.Institution;
import eu.mobilitygrants.review.OpenQuestions;
import eu.mobilitygrants.review.OpenQuestions.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reminds applicants of a question of the office three days before their last day to answer. Once for the same question and
 * day. What is overdue is the office's to see: it stands in its digest from the day after.
 */
@Service
class QuestionReminders {

    /** In days before the last day. */
    static final int BEFORE = 3;

    private static final UUID FIRST = new UUID(0, 0);

    private final OpenQuestions questions;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Institution institution;
    private final Clock clock;

    QuestionReminders(
            OpenQuestions questions,
            Outbox outbox,
            TransactionOperations transaction,
            Institution institution,
            Clock clock) {
        this.questions = questions;
        this.outbox = outbox;
        this.transaction = transaction;
        this.institution = institution;
        this.clock = clock;
    }

    /**
     * Writes what is due. One question that fails does not keep the others from their mail.
     *
     * @throws RuntimeException the first failure, after the last question
     */
    void writeDue() {
        RuntimeException failure = null;
        for (var page = page(FIRST); !page.isEmpty(); page = page(page.getLast().id())) {
            for (var question : page) {
                failure = written(question, failure);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private List<Waiting> page(UUID after) {
        return questions.due(today(), today().plusDays(BEFORE), after);
    }

    private @Nullable RuntimeException written(Waiting question, @Nullable RuntimeException earlier) {
        try {
            transaction.executeWithoutResult(
                    status -> questions.locked(question).filter(this::isDue).ifPresent(this::remind));
            return earlier;
        } catch (RuntimeException failed) {
            if (earlier == null) {
                return failed;
            }
            earlier.addSuppressed(failed);
            return earlier;
        }
    }

    /** A question that was asked with three days left or less is its own reminder. */
    private boolean isDue(Waiting question) {
        return isForeseen(question, institution)
                && !question.answerBy().isBefore(today())
                && !remindOn(question).isAfter(today());
    }

    static boolean isForeseen(Waiting question, Institution institution) {
        return LocalDate.ofInstant(question.askedAt(), institution.zone()).isBefore(remindOn(question));
    }

    static LocalDate remindOn(Waiting question) {
        return question.answerBy().minusDays(BEFORE);
    }

    private void remind(Waiting question) {
        outbox.write(new Letter(
                LetterKind.CLARIFICATION_REMINDER,
                "clarification-reminder/%s/%s".formatted(question.id(), question.answerBy()),
                question.applicant(),
                question.application(),
                "/applications/%s/clarification".formatted(question.application()),
                List.of(question.call(), question.question(), question.answerBy())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), institution.zone());
    }
}
