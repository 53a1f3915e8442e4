package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.CasePage.Option;
import eu.mobilitygrants.review.Seat.Office;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Committees as their page shows them. */
@Component
class CommitteePages {

    /**
     * One seat.
     *
     * @param standsInFor name of the member; null for all but substitutes
     * @param state HELD, AWAY, TO_COME or OVER
     */
    record Line(
            Seat seat, Person holder, String unit, @Nullable String standsInFor, String state) {}

    /**
     * One committee.
     *
     * @param chair null: nobody was appointed for today
     * @param units whose members the call wants, each with how many hold a seat today
     */
    record View(
            Audience audience,
            boolean namesMembers,
            boolean namesChair,
            @Nullable Line chair,
            List<Line> seats,
            List<Unit> units) {}

    /** @param required no quorum without it */
    record Unit(String name, long members, boolean required) {}

    private final Committees committees;
    private final People people;

    CommitteePages(Committees committees, People people) {
        this.committees = committees;
        this.people = people;
    }

    View of(CallTerms terms, Audience audience, Locale locale) {
        var today = committees.today();
        var roster = committees.roster(terms.id(), audience);
        var persons = people.persons(roster.seats().stream().map(Seat::person).toList());
        var lines = roster.seats().stream()
                .map(seat -> line(terms, roster, seat, persons, locale))
                .toList();
        var members = committees.members(terms.id(), audience, today);
        return new View(
                audience,
                roster.namesMembers(),
                roster.namesChair(),
                lines.stream()
                        .filter(line -> line.seat().office() == Office.CHAIR)
                        .filter(line -> line.seat().isHeldOn(today))
                        .findFirst()
                        .orElse(null),
                lines.stream()
                        .sorted(Comparator.comparing((Line line) -> line.state().equals("OVER"))
                                .thenComparing(line -> line.seat().office() != Office.CHAIR)
                                .thenComparing(Line::unit)
                                .thenComparing(line -> line.seat().office())
                                .thenComparing(line -> line.holder().name()))
                        .toList(),
                roster.units().stream()
                        .sorted(Comparator.comparing((String unit) -> !unit.equals(terms.quorumUnit()))
                                .thenComparing(Comparator.naturalOrder()))
                        .map(unit -> new Unit(
                                terms.text("unit." + unit, locale),
                                members.stream()
                                        .filter(member -> member.unit().equals(unit)
                                                && member.standsInFor().isEmpty())
                                        .count(),
                                unit.equals(terms.quorumUnit())))
                        .toList());
    }

    private Line line(CallTerms terms, Roster roster, Seat seat, Map<UserId, Person> persons, Locale locale) {
        var today = committees.today();
        var unit = seat.unit();
        var state = !seat.isNotOver(today)
                ? "OVER"
                : !seat.isHeldOn(today) ? "TO_COME" : seat.isAwayOn(today) ? "AWAY" : "HELD";
        return new Line(
                seat,
                holder(persons, seat),
                unit == null ? "" : terms.text("unit." + unit, locale),
                principal(roster, seat)
                        .map(member -> holder(persons, member).name())
                        .orElse(null),
                state);
    }

    private static Person holder(Map<UserId, Person> persons, Seat seat) {
        return Objects.requireNonNull(persons.get(seat.person()));
    }

    private static Optional<Seat> principal(Roster roster, Seat seat) {
        return roster.seats().stream()
                .filter(one -> one.id().equals(seat.standsInFor()))
                .findFirst();
    }

    /** Assessors of the committee's units without a seat today. */
    List<Option> candidates(CallTerms terms, Audience audience, Locale locale) {
        var roster = committees.roster(terms.id(), audience);
        var today = committees.today();
        return people.withRole(Role.ASSESSOR).stream()
                .filter(person -> person.unit() != null && roster.units().contains(person.unit()))
                .filter(person -> roster.seatOf(person.id(), today).isEmpty())
                .map(person -> new Option(
                        person.id().value().toString(),
                        "%s, %s".formatted(person.name(), terms.text("unit." + person.unit(), locale))))
                .toList();
    }

    /** Members for whom somebody may stand in. */
    List<Option> members(View view) {
        return view.seats().stream()
                .filter(line ->
                        line.seat().office() == Office.MEMBER && !line.state().equals("OVER"))
                .map(line -> new Option(
                        line.seat().id().toString(),
                        "%s, %s".formatted(line.holder().name(), line.unit())))
                .toList();
    }

    List<Option> chairs() {
        return people.withRole(Role.CHAIR).stream()
                .map(person -> new Option(person.id().value().toString(), person.name()))
                .toList();
    }

    /** Audiences of a call that have a committee. */
    static List<Audience> audiences(CallTerms terms) {
        return Stream.of(Audience.values())
                .filter(terms.committeeUnits()::containsKey)
                .collect(Collectors.toList());
    }
}
