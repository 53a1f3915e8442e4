package eu.mobilitygrants.application;

import eu.mobilitygrants.document.StoredDocument;
import eu.mobilitygrants.eligibility.Verdict;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What one submission consists of, as it is written down and hashed: the receipt, the answers, the files, the verdict. */
record FrozenSubmission(
        String call,
        UUID application,
        UUID applicant,
        int receiptNumber,
        Instant submittedAt,
        ApplicationContent content,
        Map<String, StoredDocument> documents,
        Verdict verdict) {}
