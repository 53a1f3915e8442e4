package eu.mobilitygrants.application;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.eligibility.MobilityType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What each answer of an application is called on its page. */
@Component
class AnswerLabels {

    private static final String CRITERION = "answers.";

    private final MessageSource messages;

    AnswerLabels(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param answer such as {@code you.givenName} or {@code answers.QUALITY}
     * @param type decides which criteria there are
     */
    String of(String answer, CallTerms terms, @Nullable MobilityType type, Locale locale) {
        if (answer.startsWith(CRITERION) && type != null) {
            return terms.criteria(Audience.of(type)).stream()
                    .filter(criterion -> answer.equals(CRITERION + criterion.code()))
                    .findFirst()
                    .map(criterion -> terms.criterion(criterion, locale))
                    .orElse(answer);
        }
        var key = "application." + answer.replaceFirst("^documents\\.", "document.");
        return String.valueOf(messages.getMessage(key, null, answer, locale));
    }
}
