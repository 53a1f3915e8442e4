package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;

/** The office asked the applicant something; the place is kept. @param answerBy last day to answer */
public record ClarificationRequested(
        ApplicationId application,
        CallId call,
        UserId applicant,
        String question,
        LocalDate answerBy,
        UserId officer,
        Instant at) {}
