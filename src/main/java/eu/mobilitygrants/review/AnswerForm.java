package eu.mobilitygrants.review;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The applicant's answer to a question. As typed. */
class AnswerForm {

    private @Nullable String answer;

    void validate(Errors errors) {
        Said.require(errors, "answer", answer, "review.missing.answer");
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }
}
