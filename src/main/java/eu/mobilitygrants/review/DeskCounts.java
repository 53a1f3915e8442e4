package eu.mobilitygrants.review;

/**
 * How many cases of a call wait for what. A case may be counted under several.
 *
 * @param screening received, not passed on, nothing asked
 * @param clarificationAnswered back with the office after an answer of the applicant, not passed on yet
 * @param clarificationOpen the applicant still has time to answer
 * @param clarificationOverdue the day to answer by is over
 * @param priorityUnsettled claimed, neither confirmed nor not
 * @param assessment with the committee
 * @param quorumReached with the committee, which can conclude
 */
public record DeskCounts(
        int screening,
        int clarificationAnswered,
        int clarificationOpen,
        int clarificationOverdue,
        int priorityUnsettled,
        int assessment,
        int quorumReached) {}
