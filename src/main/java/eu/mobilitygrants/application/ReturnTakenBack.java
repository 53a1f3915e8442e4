package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;

/**
 * The office took a send-back back before its applicant had read it: the application is submitted as it was, under the number
 * it had. Published in the transaction that did it.
 */
public record ReturnTakenBack(
        ApplicationId application, CallId call, int receiptNumber, UserId applicant, UserId officer, Instant at) {}
