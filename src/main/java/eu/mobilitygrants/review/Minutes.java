package eu.mobilitygrants.review;

import eu.mobilitygrants.review.Meeting.Attendance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting was and came to, as one reader may read it.
 *
 * @param cases what was concluded there, by receipt number
 */
record Minutes(Meeting meeting, List<Attendance> attendances, List<Left> left, List<Concluded> cases, CaseWords words) {

    /** Somebody left the room for a case. */
    record Left(
            String name,
            int receiptNumber,
            Instant from,
            @Nullable Instant until) {}

    /**
     * @param shown false: the reader reads nothing but the number
     * @param publishedBy null while it is not published
     */
    record Concluded(
            int receiptNumber,
            boolean shown,
            String applicant,
            boolean positive,
            boolean proposal,
            @Nullable BigDecimal percent,
            String reason,
            String againstProposal,
            @Nullable String publishedBy,
            @Nullable Instant publishedAt) {

        static Concluded hidden(int receiptNumber) {
            return new Concluded(receiptNumber, false, "", false, false, null, "", "", null, null);
        }
    }

    public List<Attendance> present() {
        return attendances.stream().filter(Attendance::present).toList();
    }

    public List<Attendance> excused() {
        return attendances.stream().filter(there -> !there.present()).toList();
    }
}
