package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds meetings: who is there, who leaves for which case, and what is concluded. One method, one use case. */
@Service
@Transactional
class MeetingService {

    /** What the committee says of a clear case. @param basis the assessments that were shown */
    record ClearDecision(int receiptNumber, String reason, String basis) {}

    private final Meetings meetings;
    private final CommitteeCases committee;
    private final Concluding concluding;
    private final ReviewPermissions permissions;
    private final People people;
    private final Committees committees;
    private final Clock clock;

    MeetingService(
            Meetings meetings,
            CommitteeCases committee,
            Concluding concluding,
            ReviewPermissions permissions,
            People people,
            Committees committees,
            Clock clock) {
        this.meetings = meetings;
        this.committee = committee;
        this.concluding = concluding;
        this.permissions = permissions;
        this.people = people;
        this.committees = committees;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Meeting> latest(Person reader) {
        permissions.require(Action.READ_MEETINGS, reader);
        return meetings.latest();
    }

    /**
     * Who may be expected: whoever holds a seat of this committee on that day, its chair, and officers as secretaries. By
     * name.
     */
    @Transactional(readOnly = true)
    public List<Person> expected(CallId call, Audience audience, LocalDate day) {
        return Stream.of(
                        committees.members(call, audience, day).stream().map(Committees.Member::person),
                        people.withRole(Role.CHAIR).stream()
                                .filter(person -> committees.chairs(person, call, audience, day)),
                        people.withRole(Role.OFFICER).stream())
                .flatMap(some -> some)
                .distinct()
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /** Everybody expected is excused until they are marked as present. */
    public MeetingId create(UserId by, CallId call, Audience audience, LocalDate day, String place) {
        permissions.require(Action.RUN_MEETINGS, people.person(by));
        var id = new MeetingId(UUID.randomUUID());
        meetings.create(new Meeting(id, call, audience, day, place, by, 0), clock.instant());
        meetings.attend(
                id, expected(call, audience, day).stream().map(Person::id).toList(), false);
        return id;
    }

    /** @throws NotFoundException if there is no such meeting */
    @Transactional(readOnly = true)
    public Meeting meeting(MeetingId id) {
        return meetings.of(id).orElseThrow(() -> new NotFoundException("Meeting", id));
    }

    /** The room as it is now, for whoever sits at the keyboard. @throws NotFoundException also for another committee's */
    @Transactional(readOnly = true)
    public MeetingRoom room(MeetingId id, Person reader) {
        permissions.require(Action.READ_MEETINGS, reader);
        var meeting = meeting(id);
        if (!permissions.openAtOffice(reader, meeting.call()).contains(meeting.audience())) {
            throw new NotFoundException("Meeting", id);
        }
        var roster = committees.roster(meeting.call(), meeting.audience());
        var today = committees.today();
        return new MeetingRoom(
                meeting,
                reader,
                one -> roster.unitOf(reader, today, one.keptOut()::contains).isPresent(),
                meetings.attendances(id),
                meetings.absences(id),
                committee.ready(meeting.call(), meeting.audience()));
    }

    /**
     * @param seen version of the meeting when the page was shown
     * @param present everybody who is in the room or out of it for a case; the others are excused
     */
    public void presence(MeetingId id, UserId by, int seen, Set<UserId> present) {
        permissions.require(Action.RUN_MEETINGS, people.person(by));
        meeting(id);
        meetings.nextVersion(id, seen);
        for (var there : meetings.attendances(id)) {
            var stays = present.contains(there.person());
            meetings.attend(id, List.of(there.person()), stays);
            if (!stays) {
                meetings.back(id, there.person(), clock.instant());
            }
        }
    }

    /** Somebody leaves the room for a case they are kept out of. */
    public void leave(MeetingId id, UserId by, int receiptNumber, UserId person) {
        var room = running(id, by);
        var one = find(room, receiptNumber);
        if (room.mustLeave(one).stream().anyMatch(there -> there.person().equals(person))) {
            meetings.leave(id, person, one.application(), clock.instant());
        }
    }

    /** Somebody comes back; every case they are kept out of closes again. */
    public void back(MeetingId id, UserId by, UserId person) {
        permissions.require(Action.RUN_MEETINGS, people.person(by));
        meetings.back(id, person, clock.instant());
    }

    public void conclude(MeetingId id, UserId by, int receiptNumber, Decision decision, Seen seen) {
        var one = opened(running(id, by), receiptNumber);
        concluding.conclude(one, by, decision, seen, id);
    }

    public void takeBack(MeetingId id, UserId by, int receiptNumber, UUID seen) {
        concluding.takeBack(opened(running(id, by), receiptNumber), by, seen);
    }

    /**
     * Concludes clear cases as the portal proposes: all of them, or none if one has changed since it was shown.
     *
     * @throws ConflictException if one is no longer clear, or on other assessments, or somebody came back into the room
     */
    public void concludeClear(MeetingId id, UserId by, List<ClearDecision> decisions) {
        var room = running(id, by);
        var clear = room.clear();
        var inOrder = decisions.stream()
                .sorted(Comparator.comparingInt(ClearDecision::receiptNumber))
                .toList();
        for (var decision : inOrder) {
            var one = clear.stream()
                    .filter(here -> here.receiptNumber() == decision.receiptNumber())
                    .filter(here -> here.basis().equals(decision.basis()))
                    .findFirst()
                    .orElseThrow(() -> new ConflictException(
                            "review.conflict.clearChanged", "Receipt %d".formatted(decision.receiptNumber())));
            var proposed = new Decision(one.tally().reached(), decision.reason(), "");
            concluding.conclude(one.application(), by, proposed, new Seen(null, decision.basis()), id);
        }
    }

    private MeetingRoom running(MeetingId id, UserId by) {
        var person = people.person(by);
        permissions.require(Action.RUN_MEETINGS, person);
        return room(id, person);
    }

    private static CommitteeCase find(MeetingRoom room, int receiptNumber) {
        return room.find(receiptNumber)
                .filter(one -> !room.readerKeptOut(one))
                .orElseThrow(() -> new NotFoundException("Case", receiptNumber));
    }

    private static ApplicationId opened(MeetingRoom room, int receiptNumber) {
        var one = find(room, receiptNumber);
        if (!room.mustLeave(one).isEmpty()) {
            throw new ConflictException("review.conflict.leaveFirst", "Receipt %d".formatted(receiptNumber));
        }
        return one.application();
    }
}
