package eu.mobilitygrants.application;

import eu.mobilitygrants.document.StoredDocument;
import eu.mobilitygrants.eligibility.Verdict;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one submission consists of, as it is written down and hashed: the receipt, the answers, the files, the verdict.
 *
 * @param callVersion of the call it was judged under; null in what was written down before calls had versions: the first
 */
record FrozenSubmission(
        String call,
        @Nullable Integer callVersion,
        UUID application,
        UUID applicant,
        int receiptNumber,
        Instant submittedAt,
        ApplicationContent content,
        Map<String, StoredDocument> documents,
        Verdict verdict) {

    int version() {
        return callVersion == null ? 1 : callVersion;
    }
}
