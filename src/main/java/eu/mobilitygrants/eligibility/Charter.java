package eu.mobilitygrants.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The host's Erasmus Charter for Higher Education (ECHE), as the register has it.
 *
 * @param validFrom the first day it is valid; null if not known
 * @param validUntil the last day it is valid; null if not known
 */
public record Charter(
        CharterStatus status,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** Of an institution that no issue of the register names. */
    public static Charter notFound() {
        return new Charter(CharterStatus.NOT_FOUND, null, null);
    }
}
