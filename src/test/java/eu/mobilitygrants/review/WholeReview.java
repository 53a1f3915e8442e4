package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes a case of students through everything that can happen to it between its submission and its publication. */
@TestComponent
public class WholeReview {

    private static final LocalDate DAY = LocalDate.parse("2025-10-06");

    /** What is told to nobody outside the office and the committee. */
    public static final List<String> UNTOLD = List.of(
            "Note, first wording",
            "Note, second wording",
            "Cousins",
            "They wrote a paper",
            "No longer so",
            "Another person of that address",
            "First recorded as negative",
            "Better than its scores",
            "Changed at the meeting");

    private final JdbcClient jdbc;
    private final ReviewService reviews;
    private final Messages messages;
    private final NoteTaking notes;
    private final Notes written;
    private final ConflictJudgement judgement;
    private final DeclaredConflicts declared;
    private final Seating seating;
    private final Seats seats;
    private final Assignments assignments;
    private final MeetingService meetings;
    private final PendingConclusions pendings;
    private final FundingCalls calls;
    public final Person officer;
    public final Person chair;
    public final Person education;
    public final Person clinical;
    public final Person other;
    public final Person substitute;

    WholeReview(
            JdbcClient jdbc,
            ReviewService reviews,
            Messages messages,
            NoteTaking notes,
            Notes written,
            ConflictJudgement judgement,
            DeclaredConflicts declared,
            Seating seating,
            Seats seats,
            Assignments assignments,
            MeetingService meetings,
            PendingConclusions pendings,
            FundingCalls calls) {
        this.jdbc = jdbc;
        this.reviews = reviews;
        this.messages = messages;
        this.notes = notes;
        this.written = written;
        this.judgement = judgement;
        this.declared = declared;
        this.seating = seating;
        this.seats = seats;
        this.assignments = assignments;
        this.meetings = meetings;
        this.pendings = pendings;
        this.calls = calls;
        officer = PeopleFixtures.person(jdbc, "Oda Overall", Role.OFFICER);
        chair = PeopleFixtures.person(jdbc, "Chris Chairing", Role.CHAIR);
        education = PeopleFixtures.person(jdbc, "Edda Educating", "EDUCATION_OFFICE", Role.ASSESSOR);
        clinical = PeopleFixtures.person(jdbc, "Clara Clinician", "CLINICAL_SCIENCES", Role.ASSESSOR);
        other = PeopleFixtures.person(jdbc, "Otto Outofroom", "BIOMEDICAL_SCIENCES", Role.ASSESSOR);
        substitute = PeopleFixtures.person(jdbc, "Susi Substitute", "CLINICAL_SCIENCES", Role.ASSESSOR);
    }

    /** Up to a conclusion that waits for its publication. */
    public void pending(CallId call, ApplicationId id, UserId applicant, int receipt) {
        seats(call);
        correspondence(id, applicant);
        reviews.passOn(id, officer.id());
        conflicts(id);
        assignments.assign(id, officer.id(), List.of(education.id(), clinical.id()));
        assignments.reassign(id, officer.id(), Set.of(education.id(), clinical.id()), Set.of(education.id()));
        ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, id, education.id(), 2);
        ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, id, education.id(), 5);
        ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, id, clinical.id(), 4);
        meeting(call, id, receipt);
    }

    public void publish(CallId call) {
        ReviewFixtures.publish(reviews, calls.terms(call), Audience.STUDENT, chair.id());
    }

    private void seats(CallId call) {
        for (var member : List.of(education, clinical, other)) {
            seating.give(call, Audience.STUDENT, officer.id(), member.id(), null, DAY.minusDays(30), null);
        }
        var seat = seats.all().stream()
                .filter(one -> one.call().equals(call) && one.person().equals(clinical.id()))
                .findFirst()
                .orElseThrow();
        seating.give(
                call, Audience.STUDENT, officer.id(), substitute.id(), seat.id(), DAY.minusDays(20), DAY.plusDays(20));
        seating.away(call, Audience.STUDENT, officer.id(), seat.id(), DAY.plusDays(8), DAY.plusDays(9));
        seating.appointChair(call, Audience.STUDENT, officer.id(), chair.id(), DAY.minusDays(30), null);
    }

    private void correspondence(ApplicationId id, UserId applicant) {
        messages.reply(id, applicant, "May I start a week later?");
        messages.send(id, officer.id(), "Yes, within the call.");
        notes.write(id, officer.id(), "Note, first wording");
        var note = written.of(id, officer.id()).getFirst();
        notes.reword(id, officer.id(), note.id(), 1, "Note, second wording");
        reviews.askClarification(id, officer.id(), "Which laboratory?", DAY.plusDays(10));
        reviews.answerClarification(id, applicant, "The one in Berlin.");
    }

    private void conflicts(ApplicationId id) {
        jdbc.sql("update review_case set supervisor_email = ? where application_id = ?")
                .params(substitute.email(), id.value())
                .update();
        judgement.dismiss(
                id, officer.id(), substitute.id(), FoundConflicts.Kind.SUPERVISOR, "Another person of that address");
        judgement.record(id, officer.id(), clinical.id(), DeclaredKind.PROFESSIONAL, "They wrote a paper");
        judgement.end(id, officer.id(), declared.of(id).getFirst().id(), "No longer so");
        reviews.declareConflict(id, other.id(), DeclaredKind.FAMILY, "Cousins", DAY.plusDays(90));
    }

    private void meeting(CallId call, ApplicationId id, int receipt) {
        var meeting = meetings.create(officer.id(), call, Audience.STUDENT, DAY, "Room of the Council");
        meetings.presence(meeting, officer.id(), 0, Set.of(officer.id(), chair.id(), education.id(), other.id()));
        meetings.leave(meeting, officer.id(), receipt, other.id());
        var no = new Decision(false, "First recorded as negative", "Better than its scores");
        meetings.conclude(meeting, officer.id(), receipt, no, Seen.NOTHING);
        meetings.takeBack(
                meeting, officer.id(), receipt, pendings.of(id).orElseThrow().mark());
        meetings.conclude(
                meeting, officer.id(), receipt, new Decision(true, "Changed at the meeting", ""), Seen.NOTHING);
        meetings.conclude(
                meeting,
                officer.id(),
                receipt,
                new Decision(true, "A convincing plan.", ""),
                new Seen(pendings.of(id).orElseThrow().mark(), null));
        meetings.back(meeting, officer.id(), other.id());
    }
}
