package eu.mobilitygrants.application;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the applicant says to each criterion. */
class AnswersForm implements SectionForm {

    /** Characters; a line break counts as one, as the browser counts it. */
    static final int MAXIMUM_LENGTH = 3000;

    private Map<String, @Nullable String> answers = new HashMap<>();

    static AnswersForm of(ApplicationContent content) {
        var form = new AnswersForm();
        form.answers.putAll(content.answers());
        return form;
    }

    @Override
    public void validate(Errors errors) {
        answers.forEach((code, answer) -> {
            if (normal(answer).length() > MAXIMUM_LENGTH) {
                errors.rejectValue(
                        "answers[" + code + "]",
                        "application.answerTooLong",
                        new Object[] {MAXIMUM_LENGTH, normal(answer).length()},
                        null);
            }
        });
    }

    /** Answers to the criteria of another type of stay are kept: the applicant may change back. */
    @Override
    public ApplicationContent applyTo(ApplicationContent content) {
        var changed = new LinkedHashMap<>(content.answers());
        answers.forEach((code, answer) -> {
            if (normal(answer).isEmpty()) {
                changed.remove(code);
            } else {
                changed.put(code, normal(answer));
            }
        });
        return content.withAnswers(changed);
    }

    private static String normal(@Nullable String answer) {
        return answer == null ? "" : answer.replace("\r\n", "\n").strip();
    }

    public Map<String, @Nullable String> getAnswers() {
        return answers;
    }

    public void setAnswers(Map<String, @Nullable String> answers) {
        this.answers = answers;
    }
}
