package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the review of one application stands.
 *
 * @param clarificationQuestion the open question; null if none is open
 * @param answerBy last day to answer it
 * @param conclusionReason null until concluded
 */
public record ReviewCaseView(
        ApplicationId application,
        ReviewPhase phase,
        Instant since,
        @Nullable String clarificationQuestion,
        @Nullable LocalDate answerBy,
        @Nullable Boolean positive,
        @Nullable String conclusionReason) {}
