package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Who sits on which committee, who chairs it, and for which unit somebody assesses a case: asked wherever it matters. */
@Component
public class Committees {

    /**
     * Somebody with a seat.
     *
     * @param standsInFor whom a substitute stands in for; empty for a member
     */
    public record Member(Person person, String unit, Optional<UserId> standsInFor, boolean away) {}

    private final Seats seats;
    private final FundingCalls calls;
    private final People people;
    private final Conflicts conflicts;
    private final Clock clock;

    Committees(Seats seats, FundingCalls calls, People people, Conflicts conflicts, Clock clock) {
        this.seats = seats;
        this.calls = calls;
        this.people = people;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** Whether this person is a member on this day, or a substitute of somebody who is away or gone. */
    public boolean sits(Person person, CallId call, Audience audience, LocalDate day) {
        return roster(call, audience).unitOf(person, day, nobody -> false).isPresent();
    }

    public boolean chairs(Person person, CallId call, Audience audience, LocalDate day) {
        return roster(call, audience).chairs(person, day);
    }

    /** Whether this person holds a seat today; a substitute does, needed or not. */
    public boolean holdsSeat(Person person, CallId call, Audience audience) {
        var roster = roster(call, audience);
        return member(roster, person, today()).isPresent() && !person.disabled() && person.has(Role.ASSESSOR);
    }

    /** Everyone with a seat on this day, by name; substitutes too, whether they are needed or not. */
    public List<Member> members(CallId call, Audience audience, LocalDate day) {
        return members(roster(call, audience), assessors(), day);
    }

    /** By name. */
    List<Person> assessors() {
        return people.withRole(Role.ASSESSOR);
    }

    /** @param assessors everyone with the role */
    List<Member> members(Roster roster, List<Person> assessors, LocalDate day) {
        return assessors.stream()
                .flatMap(person -> member(roster, person, day).stream())
                .toList();
    }

    private static Optional<Member> member(Roster roster, Person person, LocalDate day) {
        if (!roster.namesMembers()) {
            return roster.unitOf(person, day, nobody -> false)
                    .map(unit -> new Member(person, unit, Optional.empty(), false));
        }
        return roster.seatOf(person.id(), day).map(seat -> {
            var unit = seat.unit();
            return new Member(person, unit == null ? "" : unit, principal(roster, seat), seat.isAwayOn(day));
        });
    }

    private static Optional<UserId> principal(Roster roster, Seat seat) {
        return roster.seats().stream()
                .filter(one -> one.id().equals(seat.standsInFor()))
                .map(Seat::person)
                .findFirst();
    }

    /** The unit this person assesses this case for today; empty if the person has no say in it. Asks no own conflict. */
    Optional<String> unitFor(Person person, ReviewCase file) {
        return roster(file.call(), file.audience()).unitOf(person, today(), keptOutOf(file.application()));
    }

    boolean chairs(Person person, ReviewCase file) {
        return chairs(person, file.call(), file.audience(), today());
    }

    /** Asks the database only for substitutes. */
    private Predicate<UserId> keptOutOf(ApplicationId application) {
        return member -> conflicts.of(application, member).isPresent();
    }

    Roster roster(CallId call, Audience audience) {
        return new Roster(
                call,
                audience,
                calls.terms(call).committeeUnits().getOrDefault(audience, Set.of()),
                seats.all().stream()
                        .filter(seat -> seat.call().equals(call) && seat.audience() == audience)
                        .toList());
    }

    /** "CALL/AUDIENCE" of every committee whose cases this person may open today. */
    List<String> openTo(Person person) {
        var today = today();
        return calls.all().stream()
                .flatMap(
                        terms -> terms.committeeUnits().keySet().stream().map(audience -> roster(terms.id(), audience)))
                .filter(roster -> roster.chairs(person, today)
                        || roster.unitOf(person, today, nobody -> false).isPresent())
                .map(roster -> roster.call() + "/" + roster.audience())
                .toList();
    }

    /** Assessors of the committee's units who hold no seat of it today: whom the office could bring in. */
    List<Person> outsiders(Roster roster, List<Person> assessors) {
        var today = today();
        return assessors.stream()
                .filter(person -> person.unit() != null && roster.units().contains(person.unit()))
                .filter(person -> roster.namesMembers()
                        && roster.seatOf(person.id(), today).isEmpty())
                .toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
