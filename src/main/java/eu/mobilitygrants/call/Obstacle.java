package eu.mobilitygrants.call;

import java.util.List;

/**
 * What still keeps a draft from being published.
 *
 * @param part where it is mended
 * @param messageKey of the sentence
 * @param arguments what the sentence quotes
 */
public record Obstacle(CallPart part, String messageKey, List<Object> arguments) {

    static Obstacle of(CallPart part, String problem, Object... arguments) {
        return new Obstacle(part, "call.obstacle." + problem, List.of(arguments));
    }
}
