package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.review.Conflicts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the office: every heap in one statement, without the cases that its reader is kept out of. */
@Service
@Transactional(readOnly = true)
class Desk {

    /**
     * One heap that is not empty.
     *
     * @param cases how many, but never more than {@link CaseList#MOST} and one
     * @param days how long the oldest has been there
     * @param due the first day by which something has to be done
     */
    record Line(Heap heap, int cases, long days, @Nullable LocalDate due) {

        public boolean more() {
            return cases > CaseList.MOST;
        }
    }

    private final JdbcClient jdbc;
    private final CaseSelections selections;
    private final Clock clock;

    Desk(JdbcClient jdbc, CaseSelections selections, Clock clock) {
        this.jdbc = jdbc;
        this.selections = selections;
        this.clock = clock;
    }

    /** In the order of {@link Heap}. */
    List<Line> heaps(CallTerms terms, Person reader) {
        var selection = selections.all(terms, reader);
        var zone = terms.rules().zone();
        var counted = Arrays.stream(Heap.values())
                .map(heap -> counted(heap, selection))
                .collect(Collectors.joining(" union all "));
        return jdbc
                .sql(Conflicts.KEPT + counted)
                .params(selection.parameters())
                .param("most", CaseList.MOST + 1)
                .query((row, number) -> line(row, zone))
                .list()
                .stream()
                .filter(line -> line.cases() > 0)
                .toList();
    }

    /** Read in the order of an index: up to the bound, and so the oldest and the first due are found without the others. */
    private static String counted(Heap heap, CaseSelection selection) {
        var cases = (heap.readsLine() ? selection.sql() : selection.sqlOfReviews()) + " and " + heap.condition();
        return heap.hasDay() ? countedByDay(heap, cases) : countedByAge(heap, cases);
    }

    private static String countedByAge(Heap heap, String cases) {
        return """
                select '%s' as heap, count(*) as cases, min(since) as since, null::timestamptz as due
                  from (select %s as since %s order by since limit :most) bounded
                """.formatted(heap, heap.since(), cases);
    }

    private static String countedByDay(Heap heap, String cases) {
        return """
                select '%s' as heap, count(*) as cases, (select %s %s order by 1 limit 1) as since, min(due) as due
                  from (select %s as due %s order by %s limit :most) bounded
                """.formatted(heap, heap.since(), cases, heap.due(), cases, heap.dayColumn());
    }

    private Line line(ResultSet row, ZoneId zone) throws SQLException {
        var since = day(row, "since", zone).orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return new Line(
                Heap.valueOf(row.getString("heap")),
                row.getInt("cases"),
                Math.max(0, ChronoUnit.DAYS.between(since, today)),
                day(row, "due", zone).orElse(null));
    }

    private static Optional<LocalDate> day(ResultSet row, String column, ZoneId zone) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .map((Instant at) -> LocalDate.ofInstant(at, zone));
    }
}
