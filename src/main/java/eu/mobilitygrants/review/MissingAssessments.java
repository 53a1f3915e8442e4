package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    MissingAssessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** Whose assessment is expected: everybody's who sits for a unit of the committee, as long as cases are not assigned. */
    private static Set<String> expected(Person member, CallTerms terms) {
        var unit = member.unit();
        if (!member.has(Role.ASSESSOR) || unit == null) {
            return Set.of();
        }
        return terms.committeeUnits().entrySet().stream()
                .filter(committee -> committee.getValue().contains(unit))
                .map(Map.Entry<Audience, Set<String>>::getKey)
                .map(Audience::name)
                .collect(Collectors.toSet());
    }
}
