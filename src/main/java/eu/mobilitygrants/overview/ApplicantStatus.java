package eu.mobilitygrants.overview;

import eu.mobilitygrants.application.ApplicationStatus;
import eu.mobilitygrants.award.PlaceState;
import eu.mobilitygrants.review.ReviewPhase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an application stands, in the words of the applicant. Put together from what each room knows of it. */
enum ApplicantStatus {
    DRAFT("info"),
    RETURNED("warn"),
    RECEIVED("info"),
    QUESTION("warn"),
    IN_ASSESSMENT("info"),
    WAITING("info"),
    RESERVE("info"),
    OFFERED("good"),
    ACCEPTED("good"),
    REFUSED("neutral"),
    DECLINED("neutral"),
    LAPSED("neutral"),
    PASSED_OVER("neutral"),
    WITHDRAWN("neutral"),
    CLOSED("neutral");

    private final String tag;

    ApplicantStatus(String tag) {
        this.tag = tag;
    }

    /** Kind of the status tag, see fragments/parts. */
    public String tag() { // pages ask for it, and see public methods only
        return tag;
    }

    static ApplicantStatus of(
            ApplicationStatus application,
            boolean submittedBefore,
            Optional<ReviewPhase> review,
            Optional<PlaceState> place) {
        return switch (application) {
            case DRAFT -> submittedBefore ? RETURNED : DRAFT;
            case WITHDRAWN -> WITHDRAWN;
            case SUBMITTED, CLOSED ->
                place.flatMap(ApplicantStatus::decided)
                        .orElseGet(
                                () -> review.map(ApplicantStatus::underReview).orElse(CLOSED));
        };
    }

    /** The same for the office's list, which knows only submitted cases. */
    static ApplicantStatus ofCase(ReviewPhase phase, @Nullable PlaceState place) {
        return place == PlaceState.RETURNED
                ? RETURNED
                : Optional.ofNullable(place).flatMap(ApplicantStatus::decided).orElseGet(() -> underReview(phase));
    }

    private static Optional<ApplicantStatus> decided(PlaceState state) {
        return switch (state) {
            case UNDECIDED, RETURNED, MOVED -> Optional.empty();
            case WAITING -> Optional.of(WAITING);
            case RESERVE -> Optional.of(RESERVE);
            case OFFERED -> Optional.of(OFFERED);
            case ACCEPTED -> Optional.of(ACCEPTED);
            case REFUSED -> Optional.of(REFUSED);
            case DECLINED -> Optional.of(DECLINED);
            case LAPSED -> Optional.of(LAPSED);
            case WITHDRAWN -> Optional.of(WITHDRAWN);
            case SKIPPED -> Optional.of(PASSED_OVER);
        };
    }

    private static ApplicantStatus underReview(ReviewPhase phase) {
        return switch (phase) {
            case SCREENING -> RECEIVED;
            case CLARIFICATION -> QUESTION;
            case ASSESSMENT, CONCLUDED -> IN_ASSESSMENT;
            case ENDED -> CLOSED;
        };
    }
}
