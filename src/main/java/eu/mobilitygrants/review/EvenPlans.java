package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.Committees.Member;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An even assignment of what waits, with what each member would then have to do. */
@Component
class EvenPlans {

    /** One case with whom to ask. @param asks empty where everybody needed has been asked, or nobody can be */
    record Asked(Planner.Line line, List<Member> asks, boolean reachesQuorum) {}

    /** @param now how many assessments the member owes @param then how many with this plan */
    record Load(Member member, int now, int then) {}

    /** @param nothing no case needs anybody */
    record Plan(List<Asked> cases, List<Load> loads, boolean nothing) {}

    private final Planner planner;
    private final Committees committees;
    private final AssignmentRows rows;

    EvenPlans(Planner planner, Committees committees, AssignmentRows rows) {
        this.planner = planner;
        this.committees = committees;
        this.rows = rows;
    }

    Plan of(CallTerms terms, Audience audience, Person reader) {
        var assessors = committees.assessors();
        var members = committees.members(committees.roster(terms.id(), audience), assessors, committees.today());
        var loads = rows.loads();
        var lines = planner.first(terms, audience, reader, assessors).stream()
                .collect(Collectors.toMap(Planner.Line::application, Function.identity()));
        var proposals = EvenAssignment.of(
                lines.values().stream().map(Planner.Line::facts).toList(),
                members.stream()
                        .map(member -> new EvenAssignment.Member<>(
                                member.person().id().value(),
                                member.unit(),
                                loads.getOrDefault(member.person().id(), 0)))
                        .toList());
        var byId = members.stream()
                .collect(Collectors.toMap(member -> member.person().id().value(), Function.identity()));
        var cases = proposals.stream().map(one -> asked(one, lines, byId)).toList();
        return new Plan(
                cases,
                members.stream().map(member -> load(member, loads, cases)).toList(),
                cases.stream().allMatch(one -> one.asks().isEmpty()));
    }

    private static Asked asked(
            EvenAssignment.Proposal<ApplicationId, UUID> proposal,
            Map<ApplicationId, Planner.Line> lines,
            Map<UUID, Member> members) {
        var line = lines.get(proposal.id());
        if (line == null) {
            throw new IllegalStateException("Nobody asked for " + proposal.id());
        }
        return new Asked(line, proposal.members().stream().map(members::get).toList(), proposal.reachesQuorum());
    }

    private static Load load(Member member, Map<UserId, Integer> loads, List<Asked> cases) {
        int now = loads.getOrDefault(member.person().id(), 0);
        var more = cases.stream().filter(one -> one.asks().contains(member)).count();
        return new Load(member, now, now + (int) more);
    }
}
