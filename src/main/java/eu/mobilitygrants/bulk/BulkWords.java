package eu.mobilitygrants.bulk;

import eu.mobilitygrants.identity.UserId;
import java.util.List;

/**
 * What an act says besides naming its cases.
 *
 * @param text message to the applicant
 * @param ifPositive reason of a positive conclusion, as the applicant reads it
 * @param ifNegative reason of a negative conclusion, as the applicant reads it
 * @param members who is asked to assess
 */
record BulkWords(String text, String ifPositive, String ifNegative, List<UserId> members) {

    /** What an act is rehearsed with before its words are written: any text will do, and nobody is asked. */
    static BulkWords ofRehearsal() {
        return new BulkWords("…", "…", "…", List.of());
    }
}
