package eu.mobilitygrants.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the rules for the dates of one case.
 *
 * @param lastSubmissionDay for the departure given: the end of the lead time or the call's last day, whichever is
 *     earlier; null without a departure
 * @param earliestDeparture the first departure for which the lead time is met if submitted on the day of the case
 * @param latestFirstDay the latest start with which a stay of the length given, or of the type's minimum where that is
 *     longer or no dates are given, ends by the mobility deadline; null if neither is known
 */
public record Advice(
        @Nullable LocalDate lastSubmissionDay,
        @Nullable LocalDate earliestDeparture,
        @Nullable LocalDate latestFirstDay) {}
