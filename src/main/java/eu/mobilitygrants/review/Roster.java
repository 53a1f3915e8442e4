package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.Seat.Office;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The committee of one call and audience, and who sits on it when.
 *
 * <p>While nobody was ever given a seat, everyone with the role of an assessor who works for one of its units sits, and
 * every chair chairs: an institution that does not name its committees needs to know nothing of seats.
 *
 * @param units whose members the call wants on this committee
 * @param seats ever given and not struck, those that are over among them
 */
record Roster(CallId call, Audience audience, Set<String> units, List<Seat> seats) {

    Roster {
        units = Set.copyOf(units);
        seats = List.copyOf(seats);
    }

    boolean namesMembers() {
        return seats.stream().anyMatch(seat -> seat.office() != Office.CHAIR);
    }

    boolean namesChair() {
        return seats.stream().anyMatch(seat -> seat.office() == Office.CHAIR);
    }

    boolean chairs(Person person, LocalDate day) {
        return acts(person, Role.CHAIR)
                && (!namesChair()
                        || chair(day)
                                .filter(seat -> seat.person().equals(person.id()))
                                .isPresent());
    }

    Optional<Seat> chair(LocalDate day) {
        return seats.stream()
                .filter(seat -> seat.office() == Office.CHAIR && seat.isHeldOn(day))
                .findFirst();
    }

    /** The seat that somebody holds on this day, as a member or as a substitute. */
    Optional<Seat> seatOf(UserId person, LocalDate day) {
        return seats.stream()
                .filter(seat -> seat.office() != Office.CHAIR && seat.isHeldOn(day))
                .filter(seat -> seat.person().equals(person))
                .findFirst();
    }

    /**
     * The unit this person assesses for on this day; empty if the person does not sit.
     *
     * @param keptOut who has a conflict of interest in the case in question: a substitute sits only while the member they
     *     stand in for is kept out of it, is away, or has no seat any more
     */
    Optional<String> unitOf(Person person, LocalDate day, Predicate<UserId> keptOut) {
        if (!acts(person, Role.ASSESSOR)) {
            return Optional.empty();
        }
        if (!namesMembers()) {
            return Optional.ofNullable(person.unit()).filter(units::contains);
        }
        return seatOf(person.id(), day)
                .filter(seat -> seat.office() == Office.MEMBER || isNeeded(seat, day, keptOut))
                .map(Seat::unit);
    }

    private boolean isNeeded(Seat substitute, LocalDate day, Predicate<UserId> keptOut) {
        return seats.stream()
                .filter(seat -> seat.id().equals(substitute.standsInFor()))
                .noneMatch(member -> member.isHeldOn(day) && !member.isAwayOn(day) && !keptOut.test(member.person()));
    }

    private static boolean acts(Person person, Role role) {
        return !person.disabled() && person.has(role);
    }
}
