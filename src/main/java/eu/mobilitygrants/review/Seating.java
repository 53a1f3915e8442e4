package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.review.Seat.Office;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives seats on committees and ends them. That nobody sits twice and that there is one chair at a time, the database sees
 * to; of two who decide at once, one is told what the other did.
 */
@Service
@Transactional
class Seating {

    private final Seats seats;
    private final Committees committees;
    private final People people;
    private final ReviewPermissions permissions;
    private final Clock clock;

    Seating(Seats seats, Committees committees, People people, ReviewPermissions permissions, Clock clock) {
        this.seats = seats;
        this.committees = committees;
        this.people = people;
        this.permissions = permissions;
        this.clock = clock;
    }

    /**
     * Seats an assessor for the unit they work for.
     *
     * @param standsInFor the seat of a member; null: a member's own seat
     */
    void give(
            CallId call,
            Audience audience,
            UserId officer,
            UserId person,
            @Nullable UUID standsInFor,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        permit(officer);
        var unit = unitOf(people.person(person), committees.roster(call, audience));
        if (standsInFor != null) {
            requireMember(call, audience, standsInFor);
        }
        var office = standsInFor == null ? Office.MEMBER : Office.SUBSTITUTE;
        give(
                new Seat(
                        UUID.randomUUID(),
                        call,
                        audience,
                        office,
                        person,
                        unit,
                        standsInFor,
                        firstDay,
                        lastDay,
                        null,
                        null),
                officer,
                "review.conflict.seatTaken");
    }

    private static String unitOf(Person person, Roster roster) {
        return Optional.ofNullable(person.unit())
                .filter(unit -> person.has(Role.ASSESSOR) && roster.units().contains(unit))
                .orElseThrow(() -> new ConflictException(
                        "review.conflict.noUnit", "%s assesses for no unit of this committee".formatted(person.id())));
    }

    private void requireMember(CallId call, Audience audience, UUID seat) {
        var member = seat(call, audience, seat);
        if (member.office() != Office.MEMBER) {
            throw new NotFoundException("Member's seat", seat);
        }
    }

    /** From this day on; the chair before goes the day before. @param replacing the seat of whom the page named; null: nobody */
    void appointChair(
            CallId call,
            Audience audience,
            UserId officer,
            UserId person,
            LocalDate firstDay,
            @Nullable UUID replacing) {
        permit(officer);
        if (!people.person(person).has(Role.CHAIR)) {
            throw new ConflictException("review.conflict.noChair", "%s is no chair".formatted(person));
        }
        if (replacing != null) {
            end(seat(call, audience, replacing), firstDay.minusDays(1));
        }
        give(
                new Seat(
                        UUID.randomUUID(),
                        call,
                        audience,
                        Office.CHAIR,
                        person,
                        null,
                        null,
                        firstDay,
                        null,
                        null,
                        null),
                officer,
                "review.conflict.chairChanged");
    }

    /** With this last day; one that would end before it began is struck. */
    void end(CallId call, Audience audience, UserId officer, UUID id, LocalDate lastDay) {
        permit(officer);
        end(seat(call, audience, id), lastDay);
    }

    void away(CallId call, Audience audience, UserId officer, UUID id, LocalDate from, LocalDate until) {
        permit(officer);
        seats.away(seat(call, audience, id), from, until);
    }

    /** A seat and who holds it. */
    record Held(Seat seat, Person holder) {}

    @Transactional(readOnly = true)
    Held read(CallId call, Audience audience, UUID id) {
        var seat = committees.roster(call, audience).seats().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Seat", id));
        return new Held(seat, people.person(seat.person()));
    }

    private void give(Seat seat, UserId officer, String refusal) {
        try {
            seats.give(seat, officer, clock.instant());
        } catch (DataIntegrityViolationException overlaps) {
            throw new ConflictException(refusal, "%s overlaps another seat".formatted(seat));
        }
    }

    private void end(Seat seat, LocalDate lastDay) {
        var ended = lastDay.isBefore(seat.firstDay()) ? seats.strike(seat, clock.instant()) : seats.end(seat, lastDay);
        if (!ended) {
            throw new ConflictException("review.conflict.seatChanged", "%s has changed".formatted(seat));
        }
    }

    private Seat seat(CallId call, Audience audience, UUID id) {
        return committees.roster(call, audience).seats().stream()
                .filter(seat -> seat.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ConflictException("review.conflict.seatChanged", "No seat " + id));
    }

    private void permit(UserId officer) {
        permissions.require(Action.EDIT_COMMITTEES, people.person(officer));
    }
}
