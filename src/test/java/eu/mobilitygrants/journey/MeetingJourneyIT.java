package eu.mobilitygrants.journey;

import eu.mobilitygrants.application.ApplicationContent.Applicant;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.review.ReviewFixtures;
import eu.mobilitygrants.review.ReviewService;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A meeting with two members who are kept out of cases, from the assessments to the published letters. */
@Journey
class MeetingJourneyIT {

    private static final String POOL = "STUDENT_PROGRAMME";

    @Test
    void goesFromAssessmentsToPublishedLetters(Stage stage) {
        var call = stage.call(Map.of(POOL, 1));
        var chair = stage.person("Cara Chair", Role.CHAIR);
        var officer = stage.person("Olga Officer", Role.OFFICER);
        var first = stage.assessor("Fritz Friend", "BIOMEDICAL_SCIENCES");
        var second = stage.assessor("Greta Guide", "PUBLIC_HEALTH");
        cases(stage, call, officer, first, second);

        var secretary = stage.signedIn(officer, Window.DESK);
        secretary.open("/committee/meetings").answer("call", call.value()).answer("audience", "STUDENT");
        secretary.answer("day", "2025-10-06").answer("place", "Room 2").press("review.meetings.create");
        var meeting = secretary.path();
        for (var member : new Person[] {first, second, chair}) {
            secretary.page().locator("input[value='%s']".formatted(member.id())).setChecked(true);
        }
        secretary.press("review.meeting.present.save").reads("review.meeting.leavesFirst", "Fritz Friend");
        secretary.seesNot("Nadia One").sees("Nadia Two").picture("meeting-1");
        secretary
                .follow("review.meeting.begin")
                .sees("Fritz Friend")
                .seesNot("Nadia One")
                .picture("meeting-2-closed");
        secretary.press("review.meeting.left", "Fritz Friend").sees("Nadia One").picture("meeting-3-open");
        secretary
                .answer("positive", "true")
                .answer("conclusionReason", "A narrow yes.")
                .press("review.conclude.button");
        secretary.open(meeting).press("review.meeting.back", "Fritz Friend").seesNot("Nadia One");
        secretary.followText(secretary.says("review.meeting.clear", 1)).sees("Nadia Two");
        secretary.picture("meeting-4-clear").press("review.clear.button").reads("review.notice.clear");
        secretary.open(meeting + "/cases/3").reads("review.meeting.leavesFirst", "Greta Guide");
        secretary.press("review.meeting.left", "Greta Guide").answer("positive", "false");
        secretary.answer("conclusionReason", "Too general.").answer("againstProposal", "The plan names no aims.");
        secretary.press("review.conclude.button").reads("review.notice.pending");
        secretary.page().setViewportSize(1920, 1080);
        secretary.open(meeting + "/cases/3").picture("meeting-5-shared-screen");

        var publication = "/committee/conclusions/" + call + "/STUDENT";
        var phone = stage.signedIn(chair, Window.PHONE.in("fr"));
        phone.open(meeting).picture("meeting-6-fr-phone");
        phone.open(publication).sees("Nadia Three").picture("meeting-7-publication");
        phone.followText(phone.says("review.publish.letter", 1))
                .reads("review.letters.lede")
                .picture("meeting-8-letter");
        phone.open(publication).press("review.publish.button").reads("review.notice.published");
        phone.reads("review.publish.none");
    }

    /** Receipts 1 and 3 are near the line, each with a member kept out; receipt 2 is clear. */
    private static void cases(Stage stage, CallId call, Person officer, Person first, Person second) {
        var education = stage.assessor("Edda Education", "EDUCATION_OFFICE");
        var clinical = stage.assessor("Clara Clinical", "CLINICAL_SCIENCES");
        var reviews = stage.service(ReviewService.class);
        var terms = stage.service(FundingCalls.class).terms(call);
        var points = new int[] {3, 5, 3};
        var names = new String[] {"Nadia One", "Nadia Two", "Nadia Three"};
        var ids = new ApplicationId[names.length];
        for (var number = 0; number < names.length; number++) {
            ids[number] = submitted(stage, call, names[number]);
            reviews.passOn(ids[number], officer.id());
            ReviewFixtures.assess(reviews, terms, Audience.STUDENT, ids[number], education.id(), points[number]);
            ReviewFixtures.assess(reviews, terms, Audience.STUDENT, ids[number], clinical.id(), points[number]);
        }
        reviews.declareConflict(ids[0], first.id(), "We are friends.");
        reviews.declareConflict(ids[2], second.id(), "I guide the thesis.");
    }

    private static ApplicationId submitted(Stage stage, CallId call, String name) {
        var content = ApplicationFixtures.completeStudent();
        return ApplicationFixtures.submitted(
                stage.service(ApplicationService.class),
                call,
                stage.person(name).id(),
                content.with(named(content.applicant(), name)));
    }

    private static Applicant named(Applicant someone, String name) {
        var names = name.split(" ");
        return new Applicant(
                names[0],
                names[1],
                someone.category(),
                someone.staffContractAtDeparture(),
                someone.citizenships(),
                someone.countryOfOrigin(),
                someone.priorErasmusMonths(),
                someone.unit(),
                someone.programme(),
                someone.supervisorEmail(),
                someone.phdOrPostdoc(),
                someone.selfFunded(),
                someone.scholarshipOrBenchFee());
    }
}
