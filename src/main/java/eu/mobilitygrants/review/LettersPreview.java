package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import java.util.List;
import java.util.Locale;

/** The letters that publishing would send. Answered by the room that writes them, with the code that writes them. */
public interface LettersPreview {

    /** @param locale in which it is written: the applicant's language */
    record Written(ApplicationId application, String recipient, Locale locale, String subject, String body) {}

    /** @param conclusions in the order in which they are published @param to the case whose letters are asked for */
    List<Written> letters(List<ReviewConcluded> conclusions, ApplicationId to);
}
