package eu.mobilitygrants.award;

import eu.mobilitygrants.call.CallTerms;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When a pool is settled, and what of the call depends on that.
 *
 * @param zone in which the call's days begin and end
 * @param offerDays days to answer an offer
 */
record Moment(Instant at, ZoneId zone, int offerDays) {

    /** In whole microseconds, as the database keeps them. */
    static Moment now(Clock clock, CallTerms terms) {
        return new Moment(
                clock.instant().truncatedTo(ChronoUnit.MICROS), terms.rules().zone(), terms.offerDays());
    }

    LocalDate today() {
        return LocalDate.ofInstant(at, zone);
    }

    /** The end of the last day to answer: 24:00, exclusive. The day of the offer itself does not count. */
    Instant answerBy() {
        return today().plusDays(offerDays + 1L).atStartOfDay(zone).toInstant();
    }
}
