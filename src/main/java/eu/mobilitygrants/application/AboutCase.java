package eu.mobilitygrants.application;

import java.util.Map;
import java.util.Optional;

/**
 * Knows which case a page is about whose address names something else, such as a mail. A room with such pages has one, so
 * that who looked at the case is complete.
 */
public interface AboutCase {

    /**
     * @param pattern of the page's address, such as {@code /office/mail/{id}}
     * @param variables of the address, by name
     */
    Optional<ApplicationId> of(String pattern, Map<String, String> variables);
}
