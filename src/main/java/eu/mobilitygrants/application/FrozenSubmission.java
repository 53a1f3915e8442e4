package eu.mobilitygrants.application;

import eu.mobilitygrants.document.StoredDocument;
import eu.mobilitygrants.eligibility.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
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
        Verdict verdict) {

    /** Lower-case hex of the SHA-256 of a text in UTF-8. */
    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
