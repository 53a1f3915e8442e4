package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import java.time.Instant;

/**
 * Proof of one submission.
 *
 * @param number 1, 2, 3 … per call in the order of the commits, without gaps or ties
 * @param submittedAt to the second and beyond; shown to the second with its zone
 * @param sha256 lower-case hex over the submitted content exactly as it is stored, file hashes included
 */
public record Receipt(CallId call, int number, ApplicationId application, Instant submittedAt, String sha256) {}
