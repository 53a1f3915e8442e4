package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A question of the office to the applicant.
 *
 * @param answerBy last day to answer; a later answer is taken until the office goes on
 * @param closedAt when the office went on without an answer, or the case ended
 */
record Clarification(
        UUID id,
        String question,
        LocalDate answerBy,
        UserId askedBy,
        Instant askedAt,
        Optional<String> answer,
        Optional<Instant> answeredAt,
        Optional<Instant> closedAt) {

    boolean open() {
        return answeredAt.isEmpty() && closedAt.isEmpty();
    }
}
