package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.util.Map;

/**
 * What one member gave one submission, in its present revision.
 *
 * @param unit the member sat for when giving it
 * @param revision 1 for the first, one more with each change
 * @param scores criterion code → score and comment
 */
record Assessment(UserId assessor, String unit, int revision, Instant givenAt, Map<String, Score> scores) {

    /** @param points 0 to the call's maximum */
    record Score(int points, String comment) {}

    Assessment {
        scores = Map.copyOf(scores);
    }

    /** @throws IllegalStateException if the criterion was not scored */
    int points(String criterion) {
        var score = scores.get(criterion);
        if (score == null) {
            throw new IllegalStateException("%s gave no score for %s".formatted(assessor, criterion));
        }
        return score.points();
    }
}
