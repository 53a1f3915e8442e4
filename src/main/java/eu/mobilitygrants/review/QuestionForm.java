package eu.mobilitygrants.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A question to the applicant. As typed. */
class QuestionForm {

    private @Nullable String question;
    private @Nullable LocalDate answerBy;

    void validate(Errors errors, LocalDate today) {
        Said.require(errors, "question", question, "review.missing.question");
        if (!errors.hasFieldErrors("answerBy")) {
            Said.require(errors, "answerBy", answerBy, "review.missing.answerBy");
        }
        if (answerBy != null && !answerBy.isAfter(today)) {
            errors.rejectValue("answerBy", "review.invalid.answerBy");
        }
    }

    public @Nullable String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question;
    }

    public @Nullable LocalDate getAnswerBy() {
        return answerBy;
    }

    public void setAnswerBy(@Nullable LocalDate answerBy) {
        this.answerBy = answerBy;
    }
}
