package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.identity.Person;
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
    private final Clock clock;

    Desk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order of {@link Heap}. */
    List<Line> heaps(CallTerms terms, Person reader) {
        var selection = CaseSelection.all(terms, reader, clock);
        var zone = terms.rules().zone();
        var counted = Arrays.stream(Heap.values())
                .map(heap -> counted(heap, selection))
                .collect(Collectors.joining(" union all "));
        return jdbc
                .sql(counted)
                .params(selection.parameters())
                .param("most", CaseList.MOST + 1)
                .query((row, number) -> line(row, zone))
                .list()
                .stream()
                .filter(line -> line.cases() > 0)
                .toList();
    }

    private static String counted(Heap heap, CaseSelection selection) {
        return """
                select '%s' as heap, count(*) as cases, min(since) as since, min(due) as due
                  from (select %s as since, %s as due %s and %s limit :most) bounded
                """.formatted(heap, heap.since(), heap.due(), selection.sql(), heap.condition());
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
