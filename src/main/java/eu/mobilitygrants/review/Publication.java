package eu.mobilitygrants.review;

import eu.mobilitygrants.review.PublishingOutlook.Outlook;
import eu.mobilitygrants.review.PublishingOutlook.Proposed;
import eu.mobilitygrants.shared.Sha256;
import java.util.List;

/**
 * What a committee's chair would publish now, and what would follow from it.
 *
 * @param cases in the order of publication
 */
record Publication(List<CommitteeCase> cases, Outlook outlook) {

    /** Names all of it: what was concluded, on which assessments, and every consequence. */
    String seen() {
        var text = new StringBuilder();
        cases.forEach(one -> text.append(one.application())
                .append(one.pending().orElseThrow().mark())
                .append(one.stale())
                .append('\n'));
        return Sha256.of(text.append(outlook).toString());
    }

    boolean anyStale() {
        return cases.stream().anyMatch(CommitteeCase::stale);
    }

    static List<Proposed> proposed(List<CommitteeCase> cases) {
        return cases.stream()
                .map(one -> new Proposed(
                        one.application(),
                        one.receiptNumber(),
                        one.pending().orElseThrow().positive()))
                .toList();
    }
}
