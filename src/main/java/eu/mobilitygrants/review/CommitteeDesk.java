package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.identity.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

    /** How many wait for this member, how many of them by assignment, and how many the member has scored. */
    record Counts(int toDo, int assigned, int done, int all) {}

    private static final String DESK = """
            with c as (
                select c.*, exists (select 1 from assessment a
                                     where a.application_id = c.application_id and a.receipt_number = c.receipt_number
                                       and a.assessor_id = :person) as mine,
                       exists (select 1 from case_assignment g
                                where g.application_id = c.application_id and g.receipt_number = c.receipt_number
                                  and g.assessor_id = :person and g.ended_at is null) as assigned
                  from review_case c
                 where (c.phase in ('ASSESSMENT', 'CONCLUDED') or c.resume_phase = 'ASSESSMENT')
                   and (c.call_id || '/' || c.audience in (:committees)
                        -- a substitute where the member is kept out
                        or exists (select 1 from committee_seat s
                                     join committee_seat m on m.id = s.stands_in_for
                                     join kept_out o on o.application_id = c.application_id and o.person_id = m.person_id
                                    where s.person_id = :person and s.call_id = c.call_id and s.audience = c.audience
                                      and s.struck_at is null and :today >= s.first_day
                                      and (s.last_day is null or :today <= s.last_day)))
                   and
            """ + Conflicts.NONE + ")";

    private record Found(
            ApplicationId application,
            int receiptNumber,
            ReviewPhase phase,
            Instant since,
            boolean mine,
            boolean assigned) {}

    private final JdbcClient jdbc;
    private final Committees committees;
    private final ApplicationService applications;

    CommitteeDesk(JdbcClient jdbc, Committees committees, ApplicationService applications) {
        this.jdbc = jdbc;
        this.committees = committees;
        this.applications = applications;
    }

    Counts counts(Person member) {
        return desk(member, """
                        select count(*) filter (where c.phase = 'ASSESSMENT' and not c.mine) as to_do,
                               count(*) filter (where c.phase = 'ASSESSMENT' and not c.mine and c.assigned) as assigned,
                               count(*) filter (where c.mine) as done, count(*) as whole
                          from c
                        """)
                .query((row, number) -> new Counts(
                        row.getInt("to_do"), row.getInt("assigned"), row.getInt("done"), row.getInt("whole")))
                .single();
    }

    /** What is assigned to the member and not yet scored first, then by call and receipt number. */
    Page<CommitteeRow> cases(Person member, CommitteeFilter filter, Pageable pageable) {
        var where = " from c where " + filter.condition();
        var total = desk(member, "select count(*) as total" + where)
                .query((row, number) -> row.getLong("total"))
                .single();
        var found = desk(
                        member,
                        "select c.*" + where
                                + " order by c.assigned and not c.mine and c.phase = 'ASSESSMENT' desc, c.call_id, c.receipt_number limit :size offset :offset")
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
                        one.assigned(),
                        Objects.requireNonNull(submissions.get(one.application()))))
                .toList();
    }

    private JdbcClient.StatementSpec desk(Person member, String select) {
        var open = committees.openTo(member);
        return jdbc.sql(DESK + select)
                .param("person", member.id().value())
                .param("today", committees.today())
                .param("committees", open.isEmpty() ? List.of("") : open); // SQL knows no empty list
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getInt("receipt_number"),
                ReviewPhase.valueOf(row.getString("phase")),
                Timestamps.at(row, "since"),
                row.getBoolean("mine"),
                row.getBoolean("assigned"));
    }
}
