package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;

/** An applicant took a submitted application back. Published in the transaction that did it. */
public record ApplicationWithdrawn(ApplicationId application, CallId call, UserId applicant, Instant at) {}
