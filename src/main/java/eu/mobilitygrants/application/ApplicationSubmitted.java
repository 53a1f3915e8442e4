package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An application was submitted and has its receipt. Published in the transaction that made the receipt.
 *
 * @param pools usually one; each pool of the type while the office has yet to say what a territory counts as
 * @param referred whether the verdict leaves something for the office to settle
 */
public record ApplicationSubmitted(
        ApplicationId application,
        CallId call,
        int receiptNumber,
        UserId applicant,
        List<PoolClaim> pools,
        LocalDate departure,
        boolean referred,
        String sha256,
        Instant at) {}
