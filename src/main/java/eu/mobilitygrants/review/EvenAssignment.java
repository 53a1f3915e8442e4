package eu.mobilitygrants.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who could assess which case, so that each case gets its quorum and nobody more work than others: facts in, proposal out.
 *
 * <p>Cases are served in the order of their receipt numbers. Each first gets the unit without which it has no quorum, then
 * one member each of further units; among those who may, always whoever has the least to do. The same facts give the same
 * proposal, in whatever order they come.
 *
 * @param <C> what names a case
 * @param <M> what names a member
 */
final class EvenAssignment<C, M extends Comparable<M>> {

    /**
     * One case.
     *
     * @param units that have been asked or have assessed already
     * @param mayAssess who sits, has no conflict of interest and was not asked yet
     */
    record Waiting<C, M>(
            C id, int receiptNumber, int quorum, Optional<String> quorumUnit, Set<String> units, Set<M> mayAssess) {}

    /** One member. @param load how many assessments the member owes already */
    record Member<M>(M id, String unit, int load) {}

    /**
     * One case with whom to ask.
     *
     * @param missing how many units are still missing for a quorum
     * @param withoutQuorumUnit nobody can be asked of the unit that must be there
     */
    record Proposal<C, M>(C id, List<M> members, int missing, boolean withoutQuorumUnit) {

        boolean reachesQuorum() {
            return missing == 0 && !withoutQuorumUnit;
        }
    }

    private final List<Member<M>> members;
    private final Map<M, Integer> loads = new HashMap<>();

    private EvenAssignment(List<Member<M>> members) {
        this.members = List.copyOf(members);
        members.forEach(member -> loads.put(member.id(), member.load()));
    }

    static <C, M extends Comparable<M>> List<Proposal<C, M>> of(List<Waiting<C, M>> cases, List<Member<M>> members) {
        var assignment = new EvenAssignment<C, M>(members);
        return cases.stream()
                .sorted(Comparator.comparingInt(Waiting::receiptNumber))
                .map(assignment::propose)
                .toList();
    }

    private Proposal<C, M> propose(Waiting<C, M> one) {
        var units = new HashSet<>(one.units());
        var chosen = new ArrayList<M>();
        one.quorumUnit()
                .filter(unit -> !units.contains(unit))
                .flatMap(unit -> leastLoaded(one, Set.of(unit)))
                .ifPresent(member -> choose(member, units, chosen));
        while (units.size() < one.quorum()) {
            var next = leastLoaded(one, without(units));
            if (next.isEmpty()) {
                break;
            }
            choose(next.get(), units, chosen);
        }
        return new Proposal<>(
                one.id(),
                List.copyOf(chosen),
                Math.max(0, one.quorum() - units.size()),
                one.quorumUnit().filter(unit -> !units.contains(unit)).isPresent());
    }

    private void choose(Member<M> member, Set<String> units, List<M> chosen) {
        units.add(member.unit());
        chosen.add(member.id());
        loads.merge(member.id(), 1, Integer::sum);
    }

    private Set<String> without(Set<String> units) {
        return members.stream()
                .map(Member::unit)
                .filter(unit -> !units.contains(unit))
                .collect(Collectors.toSet());
    }

    private Optional<Member<M>> leastLoaded(Waiting<C, M> one, Set<String> units) {
        return members.stream()
                .filter(member ->
                        units.contains(member.unit()) && one.mayAssess().contains(member.id()))
                .min(Comparator.comparingInt((Member<M> member) -> loads.getOrDefault(member.id(), 0))
                        .thenComparing(Member::id));
    }
}
