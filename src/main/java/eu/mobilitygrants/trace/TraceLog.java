package eu.mobilitygrants.trace;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.review.Conflicts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who looked at what, newest first, cut in the database. Leaves out cases that the reader is kept out of. */
@Component
class TraceLog {

    /** Rows that are counted at most: whoever looks for an older one asks for a person, a case or a day. */
    static final int COUNTED = 2000;

    /**
     * One look.
     *
     * @param application null where it was about no single case
     * @param receipt number under which the case is known; null with it
     */
    record Look(
            Instant at,
            String person,
            List<String> roles,
            Looked what,
            @Nullable String application,
            @Nullable Integer receipt,
            String detail) {}

    /** What is looked for; what is null is not asked for. @param person part of a name or address */
    record Filter(
            String person,
            @Nullable ApplicationId application,
            @Nullable LocalDate day,
            @Nullable Looked what,
            String detail) {}

    private static final String FROM = """
              from access_trace c
             where (:name = '' or c.person_id in (
                       select p.id from person p where p.name ilike :pattern or p.email ilike :pattern))
               and (cast(:application as uuid) is null or c.application_id = :application)
               and (cast(:from as timestamptz) is null or (c.at >= :from and c.at < :until))
               and (:what = '' or c.what = :what)
               and (:detail = '' or (c.detail <> '' and c.detail like :begins))
               and
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TraceLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<Look> page(Filter filter, Person reader, Pageable page) {
        var rows = asked("""
                        select l.*, w.name, a.receipt_number
                          from (select c.*""" + ' ' + FROM.strip() + ' ' + Conflicts.NONE + """
                                 order by c.id desc limit :size offset :first) l
                          join person w on w.id = l.person_id
                          left join application a on a.id = l.application_id
                         order by l.id desc
                        """, filter, reader)
                .param("size", page.getPageSize())
                .param("first", page.getOffset())
                .query(TraceLog::look)
                .list();
        var total = asked(
                        "select count(*) from (select 1 " + FROM.strip() + ' ' + Conflicts.NONE
                                + " limit :counted) counted",
                        filter,
                        reader)
                .param("counted", COUNTED)
                .query((row, number) -> row.getLong(1))
                .single();
        return new PageImpl<>(rows, page, total);
    }

    private JdbcClient.StatementSpec asked(String statement, Filter filter, Person reader) {
        var zone = clock.getZone();
        var day = filter.day();
        var application = filter.application();
        var what = filter.what();
        return jdbc.sql(statement)
                .param("name", filter.person())
                .param("pattern", "%" + escaped(filter.person()) + "%")
                .param("application", application == null ? null : application.value(), java.sql.Types.OTHER)
                .param("from", day == null ? null : day.atStartOfDay(zone).toOffsetDateTime())
                .param(
                        "until",
                        day == null ? null : day.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
                .param("what", what == null ? "" : what.name())
                .param("detail", filter.detail())
                .param("begins", escaped(filter.detail()) + "%")
                .param("person", reader.id().value());
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }

    /** Who looked at one case, oldest first. */
    List<Look> of(ApplicationId application) {
        return jdbc.sql("""
                        select c.*, w.name, null::integer as receipt_number
                          from access_trace c join person w on w.id = c.person_id
                         where c.application_id = ? order by c.id
                        """).param(application.value()).query(TraceLog::look).list();
    }

    private static Look look(ResultSet row, int number) throws SQLException {
        var application = row.getObject("application_id", UUID.class);
        return new Look(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                Arrays.asList(row.getString("roles").split(",")),
                Looked.valueOf(row.getString("what")),
                application == null ? null : application.toString(),
                row.getObject("receipt_number", Integer.class),
                row.getString("detail"));
    }
}
