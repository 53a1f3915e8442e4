package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.SubmittedApplication;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the office and how far each case is: counts in one statement, a page of cases in three. */
@Service
@Transactional(readOnly = true)
public class ReviewDesk {

    /** One row a case, with what the conditions of {@link DeskFilter} ask for. */
    private static final String DESK = """
            with counted as (
                select a.application_id, a.receipt_number, count(*) as assessments, count(distinct a.unit) as units,
                       bool_or(a.unit = :quorumUnit) as quorum_unit
                  from assessment a
                 where not exists (select 1 from kept_out k
                                    where k.application_id = a.application_id and k.person_id = a.assessor_id)
                 group by a.application_id, a.receipt_number
            ), desk as (
                select c.*, coalesce(n.assessments, 0) as assessments,
                       c.phase in ('SCREENING', 'CLARIFICATION') and c.priority_claimed and c.priority_confirmed is null
                           as priority_unsettled,
                       c.phase = 'SCREENING' and exists (
                           select 1 from clarification q
                            where q.application_id = c.application_id and q.receipt_number = c.receipt_number
                              and q.answered_at is not null) as clarification_answered,
                       c.phase = 'CLARIFICATION' and exists (
                           select 1 from clarification q
                            where q.application_id = c.application_id and q.answered_at is null
                              and q.closed_at is null and q.answer_by < :today) as overdue,
                       c.phase = 'ASSESSMENT' and coalesce(n.units, 0) >= :quorum
                           and (n.quorum_unit or c.applicant_unit is not distinct from :quorumUnit)
                           and not exists (select 1 from pending_conclusion p
                                            where p.application_id = c.application_id) as quorum_reached
                  from review_case c
                  left join counted n on n.application_id = c.application_id and n.receipt_number = c.receipt_number
                 where c.call_id = :call and
            """ + Conflicts.NONE + ")";

    private final JdbcClient jdbc;
    private final FundingCalls calls;
    private final ApplicationService applications;
    private final Clock clock;

    ReviewDesk(JdbcClient jdbc, FundingCalls calls, ApplicationService applications, Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.applications = applications;
        this.clock = clock;
    }

    /** @param reader whose own cases, and those they have a conflict of interest in, are not counted */
    public DeskCounts counts(CallId call, Person reader) {
        return desk(call, reader, """
                        select count(*) filter (where d.phase = 'SCREENING') as screening,
                               count(*) filter (where d.clarification_answered) as answered,
                               count(*) filter (where d.phase = 'CLARIFICATION' and not d.overdue) as open,
                               count(*) filter (where d.overdue) as overdue,
                               count(*) filter (where d.priority_unsettled) as priority,
                               count(*) filter (where d.phase = 'ASSESSMENT') as assessment,
                               count(*) filter (where d.quorum_reached) as quorum
                          from desk d
                        """).query(ReviewDesk::counts).single();
    }

    private static DeskCounts counts(ResultSet row, int number) throws SQLException {
        return new DeskCounts(
                row.getInt("screening"),
                row.getInt("answered"),
                row.getInt("open"),
                row.getInt("overdue"),
                row.getInt("priority"),
                row.getInt("assessment"),
                row.getInt("quorum"));
    }

    /**
     * By receipt number; a sort of {@code pageable} is not followed.
     *
     * @param reader whose own cases, and those they have a conflict of interest in, are left out
     */
    public Page<DeskRow> cases(CallId call, Person reader, DeskFilter filter, Pageable pageable) {
        var where = " from desk d where " + filter.condition();
        var total = desk(call, reader, "select count(*) as total" + where)
                .query((row, number) -> row.getLong("total"))
                .single();
        var found = desk(call, reader, "select d.*" + where + " order by d.receipt_number limit :size offset :offset")
                .param("size", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query(ReviewDesk::found)
                .list();
        var submissions =
                applications.submissions(found.stream().map(Found::application).toList());
        var rows = found.stream().map(one -> one.with(submissions)).toList();
        return new PageImpl<>(rows, pageable, total);
    }

    private JdbcClient.StatementSpec desk(CallId call, Person reader, String select) {
        var terms = calls.terms(call);
        return jdbc.sql(DESK + select)
                .param("call", call.value())
                .param("person", reader.id().value())
                .param("quorum", terms.quorum())
                .param("quorumUnit", terms.quorumUnit())
                .param(
                        "today",
                        LocalDate.ofInstant(clock.instant(), terms.rules().zone()));
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getInt("receipt_number"),
                ReviewPhase.valueOf(row.getString("phase")),
                Timestamps.at(row, "since"),
                priority(row.getBoolean("priority_claimed"), row.getObject("priority_confirmed", Boolean.class)),
                row.getInt("assessments"),
                row.getBoolean("quorum_reached"),
                row.getBoolean("overdue"));
    }

    private static DeskRow.Priority priority(boolean claimed, @Nullable Boolean confirmed) {
        if (!claimed) {
            return DeskRow.Priority.NONE;
        }
        if (confirmed == null) {
            return DeskRow.Priority.CLAIMED;
        }
        return confirmed ? DeskRow.Priority.CONFIRMED : DeskRow.Priority.NOT_CONFIRMED;
    }

    private record Found(
            ApplicationId application,
            int receiptNumber,
            ReviewPhase phase,
            Instant since,
            DeskRow.Priority priority,
            int assessments,
            boolean quorumReached,
            boolean overdue) {

        private DeskRow with(Map<ApplicationId, SubmittedApplication> submissions) {
            var submission = submissions.get(application);
            if (submission == null) {
                throw new IllegalStateException("Case %s was never submitted".formatted(application));
            }
            var content = submission.content();
            return new DeskRow(
                    application,
                    receiptNumber,
                    submission.applicantName(),
                    content.mobility().type(),
                    content.host().name(),
                    content.host().country(),
                    content.mobility().departure(),
                    phase,
                    since,
                    priority,
                    assessments,
                    quorumReached,
                    overdue);
        }
    }
}
