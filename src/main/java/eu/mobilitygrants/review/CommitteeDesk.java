package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases a member of the committee may open, those with a conflict of interest left out in the database. */
@Service
@Transactional(readOnly = true)
class CommitteeDesk {

    /** How many wait for this member and how many the member has scored. */
    record Counts(int toDo, int done, int all) {}

    private static final String DESK = """
            with c as (
                select c.*, exists (select 1 from assessment a
                                     where a.application_id = c.application_id and a.receipt_number = c.receipt_number
                                       and a.assessor_id = :person) as mine
                  from review_case c
                 where (c.phase in ('ASSESSMENT', 'CONCLUDED') or c.resume_phase = 'ASSESSMENT')
                   and c.call_id || '/' || c.audience in (:committees)
                   and
            """ + Conflicts.NONE + ")";

    private record Found(
            ApplicationId application, int receiptNumber, ReviewPhase phase, Instant since, boolean mine) {}

    private final JdbcClient jdbc;
    private final FundingCalls calls;
    private final ApplicationService applications;

    CommitteeDesk(JdbcClient jdbc, FundingCalls calls, ApplicationService applications) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.applications = applications;
    }

    Counts counts(Person member) {
        return desk(member, """
                        select count(*) filter (where c.phase = 'ASSESSMENT' and not c.mine) as to_do,
                               count(*) filter (where c.mine) as done, count(*) as whole
                          from c
                        """)
                .query((row, number) -> new Counts(row.getInt("to_do"), row.getInt("done"), row.getInt("whole")))
                .single();
    }

    /** By call and receipt number. */
    Page<CommitteeRow> cases(Person member, CommitteeFilter filter, Pageable pageable) {
        var where = " from c where " + filter.condition();
        var total = desk(member, "select count(*) as total" + where)
                .query((row, number) -> row.getLong("total"))
                .single();
        var found = desk(
                        member,
                        "select c.*" + where + " order by c.call_id, c.receipt_number limit :size offset :offset")
                .param("size", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query(CommitteeDesk::found)
                .list();
        return new PageImpl<>(rows(found), pageable, total);
    }

    private List<CommitteeRow> rows(List<Found> found) {
        var submissions =
                applications.submissions(found.stream().map(Found::application).toList());
        return found.stream()
                .filter(one -> submissions.containsKey(one.application()))
                .map(one -> new CommitteeRow(
                        one.application(),
                        one.receiptNumber(),
                        one.phase(),
                        one.since(),
                        one.mine(),
                        Objects.requireNonNull(submissions.get(one.application()))))
                .toList();
    }

    private JdbcClient.StatementSpec desk(Person member, String select) {
        return jdbc.sql(DESK + select).param("person", member.id().value()).param("committees", committees(member));
    }

    /** Audiences whose cases this person may open; never empty, because SQL knows no empty list. */
    private List<String> committees(Person member) {
        var open = calls.all().stream()
                .flatMap(terms -> terms.committeeUnits().entrySet().stream()
                        .filter(committee -> member.has(Role.CHAIR) || sits(member, committee))
                        .map(committee -> terms.id() + "/" + committee.getKey()))
                .toList();
        return open.isEmpty() ? List.of("") : open;
    }

    private static boolean sits(Person member, Map.Entry<?, Set<String>> committee) {
        var unit = member.unit();
        return member.has(Role.ASSESSOR) && unit != null && committee.getValue().contains(unit);
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getInt("receipt_number"),
                ReviewPhase.valueOf(row.getString("phase")),
                Timestamps.at(row, "since"),
                row.getBoolean("mine"));
    }
}
