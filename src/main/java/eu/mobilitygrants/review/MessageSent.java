package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;

/** The office wrote to an applicant. @param number the message's own: no other message has it */
public record MessageSent(
        ApplicationId application,
        CallId call,
        UserId applicant,
        long number,
        String text,
        UserId officer,
        Instant at) {}
