package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.eligibility.Finding;
import eu.mobilitygrants.identity.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A draft, with what it lacks for a submission today.
 *
 * @param lastDay the last day to submit it, in the institution's zone: the end of the lead time or of the call
 * @param missing sections with something unanswered, in order; empty if it is complete
 * @param notMet rules that it does not meet as it stands
 * @param submittedElsewhere whether the same person has submitted an application in this call for these days, or, while the
 *     draft has no days, any
 */
public record UnfinishedDraft(
        ApplicationId application,
        UserId applicant,
        CallId call,
        Optional<LocalDate> departure,
        LocalDate lastDay,
        List<Part> missing,
        List<Finding> notMet,
        boolean submittedElsewhere) {

    /**
     * A section with gaps.
     *
     * @param section as it stands in addresses and message keys, such as {@code stay}
     * @param fields how many answers or files it lacks
     */
    public record Part(String section, int fields) {}
}
