package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.Committees.Member;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For each case with a committee: who may assess it, whether that makes a quorum, and whom to ask. */
@Service
@Transactional(readOnly = true)
class Planner {

    /** Cases for which an assignment is proposed at once. */
    static final int AT_ONCE = 100;

    /**
     * One case.
     *
     * @param may assess it: members and the substitutes who are needed, without anybody kept out
     * @param keptOut members who are kept out of it
     * @param asked to assess it
     * @param given who has assessed it
     * @param missing units that cannot be reached with those who may; 0 and {@code quorumUnit} empty: there will be a quorum
     * @param quorumUnit that must be there and of which nobody may assess; empty if somebody may
     * @param bringIn who could help if given a seat, or is a substitute already
     */
    record Line(
            ApplicationId application,
            int receiptNumber,
            String applicant,
            List<Member> may,
            List<Member> keptOut,
            Set<UserId> asked,
            Set<UserId> given,
            int missing,
            Optional<String> quorumUnit,
            List<Person> bringIn,
            EvenAssignment.Waiting<ApplicationId, UUID> facts) {

        public boolean possible() {
            return missing == 0 && quorumUnit.isEmpty();
        }

        public List<Member> open() {
            return may.stream()
                    .filter(one -> !given.contains(one.person().id()))
                    .toList();
        }
    }

    private static final String WAITING = """
             from review_case c
            where c.call_id = :call and c.audience = :audience and c.audience = any(:open) and c.phase = 'ASSESSMENT' and
            """ + Conflicts.NONE;

    private final JdbcClient jdbc;
    private final Committees committees;
    private final AssignmentRows rows;
    private final ReviewCases cases;
    private final ApplicationService applications;
    private final ReviewPermissions permissions;

    Planner(
            JdbcClient jdbc,
            Committees committees,
            AssignmentRows rows,
            ReviewCases cases,
            ApplicationService applications,
            ReviewPermissions permissions) {
        this.jdbc = jdbc;
        this.committees = committees;
        this.rows = rows;
        this.cases = cases;
        this.applications = applications;
        this.permissions = permissions;
    }

    /** By receipt number, without those the reader may not open or is kept out of. */
    Page<Line> waiting(CallTerms terms, Audience audience, Person reader, Pageable pageable) {
        return waiting(terms, audience, reader, committees.assessors(), pageable);
    }

    private Page<Line> waiting(
            CallTerms terms, Audience audience, Person reader, List<Person> assessors, Pageable pageable) {
        var total = new long[1];
        var ids = sql(
                        "select c.application_id, count(*) over () as total" + WAITING
                                + " order by c.receipt_number limit :size offset :offset",
                        terms,
                        audience,
                        reader)
                .param("size", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return new ApplicationId(row.getObject("application_id", UUID.class));
                })
                .list();
        if (ids.isEmpty() && pageable.getPageNumber() > 0) { // beyond the last page nothing is counted
            return waiting(terms, audience, reader, assessors, pageable.first());
        }
        return new PageImpl<>(lines(terms, audience, assessors, ids), pageable, total[0]);
    }

    /** The first of those that wait and whose quorum is not asked for yet. @param assessors everyone with the role */
    List<Line> first(CallTerms terms, Audience audience, Person reader, List<Person> assessors) {
        return waiting(terms, audience, reader, assessors, PageRequest.of(0, AT_ONCE))
                .getContent();
    }

    /** @param file with the committee */
    Line line(CallTerms terms, ReviewCase file) {
        return lines(terms, file.audience(), committees.assessors(), List.of(file.application()))
                .getFirst();
    }

    private JdbcClient.StatementSpec sql(String sql, CallTerms terms, Audience audience, Person reader) {
        return jdbc.sql(sql)
                .param("call", terms.id().value())
                .param("audience", audience.name())
                .param(
                        "open",
                        permissions.openAtOffice(reader, terms.id()).stream()
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param("person", reader.id().value());
    }

    private List<Line> lines(CallTerms terms, Audience audience, List<Person> assessors, List<ApplicationId> ids) {
        var files = cases.findByApplicationIdIn(
                ids.stream().map(ApplicationId::value).toList());
        var roster = committees.roster(terms.id(), audience);
        var members = committees.members(roster, assessors, committees.today());
        var others = committees.outsiders(roster, assessors);
        var keptOut = rows.keptOut(ids);
        var asked = rows.assigned(ids);
        var given = rows.assessed(ids);
        var submissions = applications.submissions(ids);
        return files.stream()
                .sorted(Comparator.comparingInt(ReviewCase::receiptNumber))
                .map(file -> {
                    var id = file.application();
                    var submission = submissions.get(id);
                    return new Drawn(
                                    terms,
                                    roster,
                                    members,
                                    others,
                                    keptOut.getOrDefault(id, Set.of()),
                                    asked.getOrDefault(id, Set.of()),
                                    given.getOrDefault(id, Map.of()))
                            .line(file, submission == null ? "" : submission.applicantName());
                })
                .toList();
    }

    /** What is known of one case. */
    private final class Drawn {

        private final CallTerms terms;
        private final List<Member> may;
        private final List<Member> out;
        private final List<Person> others;
        private final Set<UserId> asked;
        private final Map<UserId, String> given;
        private final Set<UserId> keptOut;

        private Drawn(
                CallTerms terms,
                Roster roster,
                List<Member> members,
                List<Person> others,
                Set<UserId> keptOut,
                Set<UserId> asked,
                Map<UserId, String> given) {
            Predicate<UserId> isOut = keptOut::contains;
            this.terms = terms;
            this.keptOut = keptOut;
            this.may = members.stream()
                    .filter(one -> !keptOut.contains(one.person().id()) && !one.away())
                    .filter(one -> roster.unitOf(one.person(), committees.today(), isOut)
                            .isPresent())
                    .toList();
            this.out = members.stream()
                    .filter(one -> keptOut.contains(one.person().id()))
                    .toList();
            this.others = others;
            this.asked = asked;
            this.given = given;
        }

        private Line line(ReviewCase file, String applicant) {
            var scale = Scale.of(terms, file);
            var reachable = new HashSet<String>();
            may.forEach(one -> reachable.add(one.unit()));
            var counted = new HashSet<String>();
            given.forEach((person, unit) -> {
                if (!keptOut.contains(person)) {
                    counted.add(unit);
                }
            });
            reachable.addAll(counted);
            var missing = Math.max(0, scale.quorum() - reachable.size());
            var lacking = scale.quorumUnit().filter(unit -> !reachable.contains(unit));
            return new Line(
                    file.application(),
                    file.receiptNumber(),
                    applicant,
                    may,
                    out,
                    asked,
                    Set.copyOf(given.keySet()),
                    missing,
                    lacking,
                    missing == 0 && lacking.isEmpty() ? List.of() : bringIn(reachable),
                    facts(file, scale, counted));
        }

        private List<Person> bringIn(Set<String> reachable) {
            return others.stream()
                    .filter(person -> !keptOut.contains(person.id()) && !reachable.contains(person.unit()))
                    .toList();
        }

        private EvenAssignment.Waiting<ApplicationId, UUID> facts(ReviewCase file, Scale scale, Set<String> counted) {
            var units = new HashSet<>(counted);
            var free = new HashSet<UUID>();
            for (var one : may) {
                var id = one.person().id();
                if (asked.contains(id)) {
                    units.add(one.unit());
                } else if (!given.containsKey(id)) {
                    free.add(id.value());
                }
            }
            return new EvenAssignment.Waiting<>(
                    file.application(), file.receiptNumber(), scale.quorum(), scale.quorumUnit(), units, free);
        }
    }
}
