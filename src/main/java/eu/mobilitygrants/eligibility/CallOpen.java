package eu.mobilitygrants.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The call accepts applications at the instant of submission (R1); where only a day is known, at some instant of it.
 *
 * <p>Source: docs/sources.md#call-window.
 *
 * @param opensAt the first instant
 * @param closesAt the first instant after the last
 */
record CallOpen(Instant opensAt, Instant closesAt, ZoneId zone) implements EligibilityRule {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Override
    public Finding check(MobilityFacts facts) {
        if (beforeOpening(facts)) {
            var opening = opensAt.atZone(zone);
            return Finding.of(
                    RuleCode.CALL_OPEN,
                    Outcome.NOT_MET,
                    "NOT_YET",
                    opening.toLocalDate(),
                    TIME.format(opening),
                    zone.getId());
        }
        var closed = afterClosing(facts);
        return Finding.of(
                RuleCode.CALL_OPEN,
                closed ? Outcome.NOT_MET : Outcome.MET,
                closed ? "CLOSED" : "MET",
                lastDay(),
                closingTime(),
                zone.getId());
    }

    private boolean beforeOpening(MobilityFacts facts) {
        var instant = facts.submittedAt();
        return instant == null
                ? facts.submittedOn().isBefore(opensAt.atZone(zone).toLocalDate())
                : instant.isBefore(opensAt);
    }

    private boolean afterClosing(MobilityFacts facts) {
        var instant = facts.submittedAt();
        return instant == null ? facts.submittedOn().isAfter(lastDay()) : !instant.isBefore(closesAt);
    }

    private LocalDate lastDay() {
        return closesAt.minusNanos(1).atZone(zone).toLocalDate();
    }

    /** The end of a day is 24:00, not 00:00 of the next. */
    private String closingTime() {
        var time = closesAt.atZone(zone).toLocalTime();
        return time.equals(LocalTime.MIDNIGHT) ? "24:00" : TIME.format(time);
    }
}
