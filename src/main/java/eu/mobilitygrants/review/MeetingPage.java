package eu.mobilitygrants.review;

import eu.mobilitygrants.review.Meeting.Attendance;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a meeting shows.
 *
 * @param runs whether the reader may change anything
 * @param clear how many can be concluded in one step
 * @param borderline receipt number of the first case to talk about; null if there is none
 * @param waiting how many are concluded and not published, of this committee
 */
record MeetingPage(
        Meeting meeting,
        List<Attendance> attendances,
        List<Line> lines,
        boolean runs,
        int clear,
        @Nullable Integer borderline,
        int waiting,
        CaseWords words) {

    /** How a case stands; each has words of its own. */
    enum State {
        /** The reader has a conflict of interest. */
        KEPT_OUT,
        /** Somebody who is present has. */
        CLOSED,
        /** The reader has yet to give an own assessment. */
        OWES,
        STALE,
        PENDING,
        CLEAR,
        TALK
    }

    /**
     * One case. Of a case that is not open, nothing but its number and who has to leave.
     *
     * @param positive the pending conclusion, else what the portal proposes; null if neither is shown
     */
    record Line(
            int receiptNumber,
            State state,
            List<String> leaving,
            String applicant,
            @Nullable BigDecimal percent,
            int spread,
            @Nullable Boolean positive) {

        public boolean shown() {
            return percent != null;
        }
    }
}
