package eu.mobilitygrants.application;

import eu.mobilitygrants.document.StoredDocument;
import eu.mobilitygrants.eligibility.Verdict;
import eu.mobilitygrants.identity.UserId;
import java.util.Map;

/**
 * One submission, frozen: what was written, the files, and the verdict it was accepted on.
 *
 * @param callVersion of the call it was judged under
 * @param documents document code → file
 */
public record SubmittedApplication(
        Receipt receipt,
        int callVersion,
        UserId applicant,
        ApplicationContent content,
        Map<String, StoredDocument> documents,
        Verdict verdict) {

    /** Given and family name as submitted. */
    public String applicantName() {
        return content.applicant().name().orElse("");
    }
}
