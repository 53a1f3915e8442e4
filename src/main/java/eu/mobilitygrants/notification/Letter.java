package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.identity.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell one person.
 *
 * @param eventKey names what happened: the same happening makes no second mail
 * @param application the case it is about; null if it is about none, or about several
 * @param about the cases it names, if it is about several
 * @param path where the link leads, below the portal's address
 * @param values what the sentences quote, in the order of the message's placeholders
 */
record Letter(
        LetterKind kind,
        String eventKey,
        UserId to,
        @Nullable ApplicationId application,
        List<ApplicationId> about,
        String path,
        List<Object> values) {

    Letter(
            LetterKind kind,
            String eventKey,
            UserId to,
            @Nullable ApplicationId application,
            String path,
            List<Object> values) {
        this(kind, eventKey, to, application, List.of(), path, values);
    }

    /** The call it quotes. */
    Optional<CallId> call() {
        return values.stream()
                .map(value -> value instanceof PoolId pool ? pool.call() : value)
                .filter(CallId.class::isInstance)
                .map(CallId.class::cast)
                .findFirst();
    }
}
