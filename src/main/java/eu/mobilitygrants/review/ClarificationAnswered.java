package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;

/** The applicant answered a clarification; the case is with the office again. */
public record ClarificationAnswered(
        ApplicationId application, CallId call, UserId applicant, String answer, Instant at) {}
