package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is asked to assess what, who has assessed and who is kept out: each in one statement for a page of cases. */
@Repository
class AssignmentRows {

    private final JdbcClient jdbc;

    AssignmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<ApplicationId, Set<UserId>> assigned(Collection<ApplicationId> cases) {
        return people(cases, """
                select g.application_id, g.assessor_id as person_id from case_assignment g
                  join review_case c on c.application_id = g.application_id and c.receipt_number = g.receipt_number
                 where g.ended_at is null and g.application_id = any(?)
                """);
    }

    Map<ApplicationId, Set<UserId>> keptOut(Collection<ApplicationId> cases) {
        return people(cases, "select application_id, person_id from kept_out where application_id = any(?)");
    }

    /** Case → assessor → the unit they sat for. */
    Map<ApplicationId, Map<UserId, String>> assessed(Collection<ApplicationId> cases) {
        var found = new HashMap<ApplicationId, Map<UserId, String>>();
        jdbc.sql("""
                        select a.application_id, a.assessor_id, a.unit from assessment a
                          join review_case c on c.application_id = a.application_id and c.receipt_number = a.receipt_number
                         where a.application_id = any(?)
                        """).param(ids(cases)).query(row -> {
            found.computeIfAbsent(
                            new ApplicationId(row.getObject("application_id", UUID.class)), any -> new HashMap<>())
                    .put(new UserId(row.getObject("assessor_id", UUID.class)), row.getString("unit"));
        });
        return found;
    }

    /** How many assessments each person owes: asked for and not given, in cases that are with a committee now. */
    Map<UserId, Integer> loads() {
        var loads = new HashMap<UserId, Integer>();
        jdbc.sql("""
                        select g.assessor_id, count(*) as owed from case_assignment g
                          join review_case c on c.application_id = g.application_id and c.receipt_number = g.receipt_number
                         where g.ended_at is null and c.phase = 'ASSESSMENT'
                           and not exists (select 1 from assessment a
                                            where a.application_id = g.application_id
                                              and a.receipt_number = g.receipt_number and a.assessor_id = g.assessor_id)
                         group by g.assessor_id
                        """).query(row -> {
            loads.put(new UserId(row.getObject("assessor_id", UUID.class)), row.getInt("owed"));
        });
        return loads;
    }

    private Map<ApplicationId, Set<UserId>> people(Collection<ApplicationId> cases, String sql) {
        var found = new HashMap<ApplicationId, Set<UserId>>();
        jdbc.sql(sql).param(ids(cases)).query(row -> {
            found.computeIfAbsent(
                            new ApplicationId(row.getObject("application_id", UUID.class)), any -> new HashSet<>())
                    .add(new UserId(row.getObject("person_id", UUID.class)));
        });
        return found;
    }

    private static UUID[] ids(Collection<ApplicationId> cases) {
        return cases.stream().map(ApplicationId::value).toArray(UUID[]::new);
    }

    void assign(ReviewCase file, UserId assessor, UserId officer, Instant at) {
        jdbc.sql("""
                        insert into case_assignment (id, application_id, receipt_number, assessor_id, assigned_by, assigned_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        file.application().value(),
                        file.receiptNumber(),
                        assessor.value(),
                        officer.value(),
                        Timestamps.of(at))
                .update();
    }

    void end(ReviewCase file, UserId assessor, Instant at) {
        jdbc.sql("""
                        update case_assignment set ended_at = ?
                         where application_id = ? and receipt_number = ? and assessor_id = ? and ended_at is null
                        """)
                .params(Timestamps.of(at), file.application().value(), file.receiptNumber(), assessor.value())
                .update();
    }
}
