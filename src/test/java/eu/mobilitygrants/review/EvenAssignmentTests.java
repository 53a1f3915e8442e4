package eu.mobilitygrants.review;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.review.EvenAssignment.Member;
import eu.mobilitygrants.review.EvenAssignment.Proposal;
import eu.mobilitygrants.review.EvenAssignment.Waiting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvenAssignmentTests {

    private static final List<String> UNITS = List.of("EDUCATION", "CLINICAL", "HEALTH", "RESEARCH");

    /** One random world. */
    private record World(List<Waiting<String, String>> cases, List<Member<String>> members) {

        Map<String, Member<String>> byId() {
            return members.stream().collect(Collectors.toMap(Member::id, member -> member));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private static World world(int seed) {
        var random = new Random(seed);
        var members = IntStream.range(0, 1 + random.nextInt(9))
                .mapToObj(one -> new Member<>("m" + one, UNITS.get(random.nextInt(4)), random.nextInt(3)))
                .toList();
        var cases = IntStream.range(1, 2 + random.nextInt(12))
                .mapToObj(one -> new Waiting<String, String>(
                        "c" + one,
                        one,
                        2 + random.nextInt(2),
                        random.nextInt(4) == 0 ? Optional.empty() : Optional.of("EDUCATION"),
                        random.nextInt(3) == 0 ? Set.of(UNITS.get(random.nextInt(4))) : Set.of(),
                        members.stream()
                                .map(Member::id)
                                .filter(any -> random.nextInt(4) > 0)
                                .collect(Collectors.toSet())))
                .toList();
        return new World(cases, members);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void asksOnlyThoseWhoMayEachUnitOnceAndReachesTheQuorumWhereItCan(int seed) {
        var world = world(seed);
        var proposals = EvenAssignment.of(world.cases(), world.members());
        var members = world.byId();

        assertThat(proposals).hasSameSizeAs(world.cases());
        for (var one : world.cases()) {
            var proposal = of(proposals, one.id());
            var asked = proposal.members().stream()
                    .map(member -> members.get(member).unit())
                    .toList();
            var reachable = new HashSet<>(one.units());
            one.mayAssess().forEach(member -> reachable.add(members.get(member).unit()));
            var possible = reachable.size() >= one.quorum()
                    && one.quorumUnit().map(reachable::contains).orElse(true);
            var units = new HashSet<>(one.units());
            units.addAll(asked);

            assertThat(one.mayAssess()).containsAll(proposal.members());
            assertThat(asked).doesNotHaveDuplicates();
            assertThat(asked).noneMatch(one.units()::contains);
            assertThat(proposal.reachesQuorum()).isEqualTo(possible);
            if (possible) {
                assertThat(units).hasSizeGreaterThanOrEqualTo(one.quorum());
                one.quorumUnit().ifPresent(unit -> assertThat(units).contains(unit));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void proposesTheSameInWhateverOrderTheFactsCome(int seed) {
        var world = world(seed);
        var cases = new ArrayList<>(world.cases());
        var members = new ArrayList<>(world.members());
        Collections.shuffle(cases, new Random(seed + 1L));
        Collections.shuffle(members, new Random(seed + 2L));

        assertThat(EvenAssignment.of(cases, members)).isEqualTo(EvenAssignment.of(world.cases(), world.members()));
    }

    /** Where nobody has a conflict, two of one unit never differ by more than one. */
    @ParameterizedTest
    @MethodSource("seeds")
    void spreadsTheWorkOfAUnitEvenly(int seed) {
        var random = new Random(seed);
        var members = IntStream.range(0, 8)
                .mapToObj(one -> new Member<>("m" + one, UNITS.get(one % 4), 0))
                .toList();
        var everybody = members.stream().map(Member::id).collect(Collectors.toSet());
        var cases = IntStream.range(0, 1 + random.nextInt(40))
                .mapToObj(
                        one -> new Waiting<>("c" + one, one, 2, Optional.of("EDUCATION"), Set.<String>of(), everybody))
                .toList();

        var load = new HashMap<String, Integer>();
        EvenAssignment.of(cases, members)
                .forEach(one -> one.members().forEach(member -> load.merge(member, 1, Integer::sum)));

        for (var unit : UNITS) {
            var loads = members.stream()
                    .filter(member -> member.unit().equals(unit))
                    .mapToInt(member -> load.getOrDefault(member.id(), 0))
                    .summaryStatistics();
            assertThat(loads.getMax() - loads.getMin()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void saysWhichUnitIsMissing() {
        var members = List.of(new Member<>("a", "CLINICAL", 0), new Member<>("b", "CLINICAL", 0));
        var one = new Waiting<>("c", 1, 2, Optional.of("EDUCATION"), Set.<String>of(), Set.of("a", "b"));

        assertThat(EvenAssignment.of(List.of(one), members))
                .containsExactly(new Proposal<>("c", List.of("a"), 1, true));
    }

    private static Proposal<String, String> of(List<Proposal<String, String>> proposals, String id) {
        return proposals.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
