package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import java.time.LocalDate;
import java.util.List;

/**
 * What a draft would bring into the queue if it were submitted now.
 *
 * @param receiptNumber the one it would get if nobody else submitted before
 * @param pools usually one, never none
 */
public record Candidacy(
        ApplicationId application, CallId call, int receiptNumber, List<PoolClaim> pools, LocalDate departure) {}
