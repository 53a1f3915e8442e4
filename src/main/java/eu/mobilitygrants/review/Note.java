package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an officer wrote down about a case for the others.
 *
 * @param wordings oldest first, the last of them is what it says now
 */
record Note(UUID id, UserId author, String authorName, boolean own, List<Wording> wordings) {

    /** @param revision 1 for what was written first */
    record Wording(int revision, String text, Instant at) {}

    public Wording now() {
        return wordings.getLast();
    }

    public List<Wording> before() {
        return wordings.subList(0, wordings.size() - 1).reversed();
    }
}
