package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import java.util.List;

/**
 * One thing to tell one person about one application.
 *
 * @param eventKey names what happened: the same happening makes no second mail
 * @param path where the link leads, below the portal's address
 * @param values what the sentences quote, in the order of the message's placeholders
 */
record Letter(
        LetterKind kind, String eventKey, UserId to, ApplicationId application, String path, List<Object> values) {}
