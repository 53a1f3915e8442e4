package eu.mobilitygrants.overview;

import eu.mobilitygrants.application.ApplicationFacts;
import eu.mobilitygrants.application.SubmittedApplication;
import eu.mobilitygrants.eligibility.Charter;
import eu.mobilitygrants.eligibility.MobilityFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted, as if everything about it had happened so many days later: submission, stay and charter alike, so
 * that only the call is different. Other stays of the same person are left out.
 */
record ShiftedFacts(long days) {

    MobilityFacts of(SubmittedApplication submission, ZoneId zone) {
        var at = later(submission.receipt().submittedAt(), zone);
        var facts = ApplicationFacts.factsOf(submission.content(), LocalDate.ofInstant(at, zone), at, List.of());
        return facts.toBuilder()
                .departure(later(facts.departure()))
                .firstDay(later(facts.firstDay()))
                .lastDay(later(facts.lastDay()))
                .virtualLastDay(later(facts.virtualLastDay()))
                .charter(later(facts.charter()))
                .build();
    }

    /** At the same hour of a later day. */
    private Instant later(Instant instant, ZoneId zone) {
        return instant.atZone(zone).plusDays(days).toInstant();
    }

    private @Nullable LocalDate later(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(days);
    }

    private @Nullable Charter later(@Nullable Charter charter) {
        return charter == null
                ? null
                : new Charter(charter.status(), later(charter.validFrom()), later(charter.validUntil()));
    }
}
