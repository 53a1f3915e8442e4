package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases a committee can conclude, or has concluded and not published: many at once, in three statements. */
@Repository
class CommitteeCases {

    /** Cases that one meeting takes up; those with the lowest receipt numbers. */
    static final int MOST = 100;

    private static final String CASES = """
            select c.application_id, c.receipt_number as receipt, c.applicant_unit, p.*,
                   c.priority_claimed and c.priority_confirmed is distinct from false as priority
              from review_case c
              left join pending_conclusion p on p.application_id = c.application_id
             where c.call_id = :call and c.audience = :audience and c.phase = 'ASSESSMENT'
            """;

    private static final String PENDING = " and p.application_id is not null order by c.receipt_number";

    private static final String READY = """
             and (p.application_id is not null or :quorum <= (
                  select count(distinct a.unit) from assessment a
                   where a.application_id = c.application_id and a.receipt_number = c.receipt_number))
             order by c.receipt_number limit :most
            """;

    private final JdbcClient jdbc;
    private final FundingCalls calls;
    private final Assessments assessments;

    CommitteeCases(JdbcClient jdbc, FundingCalls calls, Assessments assessments) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.assessments = assessments;
    }

    /** All that wait for their publication, in the order in which they are published. */
    List<CommitteeCase> pending(CallId call, Audience audience) {
        var terms = calls.terms(call);
        return whole(terms, audience, query(CASES + PENDING, call, audience)).stream()
                .sorted(CommitteeCase.QUEUE)
                .toList();
    }

    /** Those with a quorum and those that are concluded already, by receipt number. */
    List<CommitteeCase> ready(CallId call, Audience audience) {
        var terms = calls.terms(call);
        var found = query(CASES + READY, call, audience)
                .param("quorum", terms.quorum())
                .param("most", MOST);
        return whole(terms, audience, found).stream()
                .filter(one -> one.pending().isPresent() || one.tally().quorum())
                .toList();
    }

    private JdbcClient.StatementSpec query(String select, CallId call, Audience audience) {
        return jdbc.sql(select).param("call", call.value()).param("audience", audience.name());
    }

    private record Found(
            ApplicationId application,
            int receiptNumber,
            Optional<String> applicantUnit,
            boolean priority,
            Optional<PendingConclusion> pending) {}

    private static Found found(ResultSet row, int number) throws SQLException {
        var pending = row.getObject("mark") == null
                ? Optional.<PendingConclusion>empty()
                : Optional.of(PendingConclusions.pending(row));
        return new Found(
                new ApplicationId(row.getObject(1, UUID.class)),
                row.getInt("receipt"),
                Optional.ofNullable(row.getString("applicant_unit")),
                row.getBoolean("priority"),
                pending);
    }

    private List<CommitteeCase> whole(CallTerms terms, Audience audience, JdbcClient.StatementSpec query) {
        var found = query.query(CommitteeCases::found).list();
        var ids = found.stream().map(Found::application).toList();
        var given = assessments.scores(ids);
        var keptOut = keptOut(ids);
        return found.stream()
                .map(one -> {
                    var out = keptOut.getOrDefault(one.application(), Set.of());
                    return new CommitteeCase(
                            one.application(),
                            one.receiptNumber(),
                            one.priority(),
                            Scale.of(terms, audience, one.applicantUnit()),
                            given.getOrDefault(one.application(), List.of()).stream()
                                    .filter(assessment -> !out.contains(assessment.assessor()))
                                    .toList(),
                            out,
                            one.pending());
                })
                .toList();
    }

    /** Everyone who is kept out of each of these. */
    Map<ApplicationId, Set<UserId>> keptOut(Collection<ApplicationId> ids) {
        var keptOut = new HashMap<ApplicationId, Set<UserId>>();
        jdbc.sql("select application_id, person_id from kept_out where application_id = any(?)")
                .param(ids.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query(row -> {
                    keptOut.computeIfAbsent(
                                    new ApplicationId(row.getObject("application_id", UUID.class)),
                                    id -> new HashSet<>())
                            .add(new UserId(row.getObject("person_id", UUID.class)));
                });
        return keptOut;
    }
}
