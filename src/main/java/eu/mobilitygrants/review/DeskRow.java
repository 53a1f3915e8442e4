package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.shared.CountryCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One case in the office's list.
 *
 * @param priority what became of the claimed priority
 * @param assessments how many count
 */
public record DeskRow(
        ApplicationId application,
        int receiptNumber,
        String applicantName,
        @Nullable MobilityType type,
        @Nullable String hostName,
        @Nullable CountryCode hostCountry,
        @Nullable LocalDate departure,
        ReviewPhase phase,
        Instant since,
        Priority priority,
        int assessments,
        boolean quorumReached,
        boolean clarificationOverdue) {

    /** Whether the case belongs to its pool's priority group. */
    public enum Priority {
        NONE,
        CLAIMED,
        CONFIRMED,
        NOT_CONFIRMED
    }
}
