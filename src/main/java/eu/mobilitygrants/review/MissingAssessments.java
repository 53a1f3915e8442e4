package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The cases that have been with the committee for a while and still lack the assessment of one of its members. */
@Service
public class MissingAssessments {

    /** One case without this member's assessment. */
    public record Missing(ApplicationId application, int receiptNumber) {}

    private final JdbcClient jdbc;
    private final Committees committees;
    private final Clock clock;

    MissingAssessments(JdbcClient jdbc, Committees committees, Clock clock) {
        this.jdbc = jdbc;
        this.committees = committees;
        this.clock = clock;
    }

    /**
     * By receipt number, without the cases the member is kept out of.
     *
     * @param openSince with the committee since then or longer
     * @param most how many at most
     */
    public List<Missing> of(Person member, CallTerms terms, Instant openSince, int most) {
        var audiences = expected(member, terms);
        if (audiences.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select c.application_id, c.receipt_number from review_case c
                         where c.call_id = :call and c.phase = 'ASSESSMENT' and c.since <= :since
                           and c.audience in (:audiences)
                           and (exists (select 1 from case_assignment own
                                         where own.application_id = c.application_id
                                           and own.receipt_number = c.receipt_number
                                           and own.assessor_id = :person and own.ended_at is null)
                                or not exists (select 1 from case_assignment any_
                                                where any_.application_id = c.application_id
                                                  and any_.receipt_number = c.receipt_number and any_.ended_at is null))
                           and not exists (select 1 from assessment a
                                            where a.application_id = c.application_id
                                              and a.receipt_number = c.receipt_number and a.assessor_id = :person)
                           and
                        """ + Conflicts.NONE + " order by c.receipt_number limit :most")
                .param("call", terms.id().value())
                .param("since", Timestamps.of(openSince))
                .param("audiences", audiences)
                .param("person", member.id().value())
                .param("most", most)
                .query((row, number) -> new Missing(
                        new ApplicationId(row.getObject("application_id", UUID.class)), row.getInt("receipt_number")))
                .list();
    }

    /** Whose assessment is expected: of those it was assigned to, or, before it is, of everybody who sits today. */
    private Set<String> expected(Person member, CallTerms terms) {
        return member.has(Role.ASSESSOR)
                ? terms.committeeUnits().keySet().stream()
                        .filter(audience -> committees.sits(member, terms.id(), audience, LocalDate.now(clock)))
                        .map(Audience::name)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
