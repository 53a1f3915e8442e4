package eu.mobilitygrants.review;

import eu.mobilitygrants.review.CasePage.HistoryLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One message between office and applicant.
 *
 * @param sender whose name the office reads; to the applicant the office speaks as one
 * @param waiting of the applicant, and the office has yet to answer it
 */
record Message(boolean fromApplicant, String sender, String text, Instant at, boolean waiting) {

    /** Those that a case's history tells, oldest first. @param history newest first */
    static List<Message> in(List<HistoryLine> history) {
        var messages = new ArrayList<Message>();
        var answered = false;
        for (var line : history) {
            if (line.isMessage()) {
                var theirs = line.kind().equals(Messages.RECEIVED);
                messages.add(new Message(theirs, line.actor(), line.detail(), line.at(), theirs && !answered));
            }
            answered |= line.kind().equals(Messages.SENT) || line.kind().equals(Messages.SETTLED);
        }
        return messages.reversed();
    }
}
