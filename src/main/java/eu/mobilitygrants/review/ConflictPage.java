package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conflicts of interest of one case, as office and chair read them.
 *
 * @param mayJudge whether the reader may decide, and the case is not concluded
 * @param people of whom the office may record one
 */
record ConflictPage(
        List<Line> inForce, List<Hint> hints, List<Past> past, boolean mayJudge, List<CasePage.Option> people) {

    /**
     * Somebody who is kept out.
     *
     * @param kind message key of the reason
     * @param reason in words; empty for what the portal found
     * @param found what may be dismissed; null if nothing
     * @param recorded the id of what the office recorded and may end; null if nothing
     */
    record Line(
            Person person,
            String kind,
            String reason,
            @Nullable Instant since,
            @Nullable LocalDate lastDay,
            FoundConflicts.@Nullable Kind found,
            @Nullable UUID recorded) {}

    /** Somebody with the applicant's surname. @param own the reader, who does not judge it */
    record Hint(Person person, boolean sameUnit, boolean own) {}

    /** What no longer keeps somebody out. @param how message key: dismissed, withdrawn, ended or over @param by empty: the portal */
    record Past(Person person, String kind, String how, String reason, String by, Instant at) {}
}
