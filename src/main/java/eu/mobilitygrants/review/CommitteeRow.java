package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.SubmittedApplication;
import java.time.Instant;

/** One case in a member's list. Nothing of others' scores. @param mine whether this member has scored it @param assigned whether this member was asked to */
public record CommitteeRow(
        ApplicationId application,
        int receiptNumber,
        ReviewPhase phase,
        Instant since,
        boolean mine,
        boolean assigned,
        SubmittedApplication submission) {}
