package eu.mobilitygrants.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a stay of some length can begin: early enough to end by the mobility deadline, late enough for the
 * lead time, if one leaves on the first day itself.
 *
 * @param earliest for the day of submission it was asked for; null if nothing can be submitted any more
 * @param latest with which the stay still ends by the deadline
 * @param lastSubmission the last day to submit for the latest start
 */
public record StartWindow(@Nullable LocalDate earliest, LocalDate latest, LocalDate lastSubmission) {

    /** Whether there is any such day. */
    public boolean open() {
        return earliest != null && !earliest.isAfter(latest);
    }

    public boolean contains(LocalDate day) {
        return earliest != null && !day.isBefore(earliest) && !day.isAfter(latest);
    }
}
