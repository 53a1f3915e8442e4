package eu.mobilitygrants.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Role × route × outcome. The case is a staff member's of Public Health, with the committee. */
@PortalTest
class ReviewPermissionsIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester browser;

    @Autowired
    ApplicationService applications;

    @Autowired
    ReviewService reviews;

    /** Statuses in the order: officer, education, clinical, public health, research, chair, auditor, admin, applicant, stranger. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET,  /office/cases/ID,                     200 403 403 403 403 200 200 403 403 403",
        "GET,  /office/cases/ID/documents/PLAN,      200 403 403 403 403 200 200 403 403 403",
        "POST, /office/cases/ID/referrals,           404 403 403 403 403 403 403 403 403 403",
        "POST, /office/cases/ID/pool,                422 403 403 403 403 403 403 403 403 403",
        "POST, /office/cases/ID/priority,            422 403 403 403 403 403 403 403 403 403",
        "POST, /office/cases/ID/clarification,       422 403 403 403 403 403 403 403 403 403",
        "POST, /office/cases/ID/go-on,               409 403 403 403 403 403 403 403 403 403",
        "POST, /office/cases/ID/send-back,           422 403 403 403 403 403 403 403 403 403",
        "POST, /office/cases/ID/pass-on,             409 403 403 403 403 403 403 403 403 403",
        "POST, /office/cases/ID/conclusion,          422 403 403 403 403 422 403 403 403 403",
        "GET,  /office/cases/ID/documents/PLAN/view, 200 403 403 403 403 200 200 403 403 403",
        "GET,  /office/cases/ID/presence,            200 403 403 403 403 200 200 403 403 403",
        "POST, /office/cases/ID/take-back,           409 403 403 403 403 403 403 403 403 403",
        "POST, /office/cases/ID/send-back/take-back, 422 403 403 403 403 403 403 403 403 403",
        "POST, /office/cases/ID/agreement,           422 403 403 403 403 403 403 403 403 403",
        "POST, /office/cases/ID/agreement/take-back, 409 403 403 403 403 403 403 403 403 403",
        "POST, /office/cases/ID/notes,               422 403 403 403 403 403 403 403 403 403",
        "POST, /office/cases/ID/notes/NOTE,          422 403 403 403 403 403 403 403 403 403",
        "POST, /office/cases/ID/messages,            422 403 403 403 403 403 403 403 403 403",
        "POST, /office/cases/ID/messages/settled,    409 403 403 403 403 403 403 403 403 403",
        "GET,  /applications/ID/messages,            404 404 404 404 404 404 404 404 200 404",
        "POST, /applications/ID/messages,            404 404 404 404 404 404 404 404 422 404",
        "GET,  /office/cases/ID/conflicts,           200 403 403 403 403 200 200 403 403 403",
        "POST, /office/cases/ID/conflicts,           422 403 403 403 403 422 403 403 403 403",
        "POST, /office/cases/ID/conflicts/dismissal, 422 403 403 403 403 422 403 403 403 403",
        "GET,  /office/committees,                   200 403 403 403 403 200 200 403 403 403",
        "GET,  /office/committees/ERASMUS-2024/STAFF, 200 403 403 403 403 403 403 403 403 403",
        "POST, /office/committees/ERASMUS-2024/STAFF/seats, 422 403 403 403 403 403 403 403 403 403",
        "POST, /office/committees/ERASMUS-2024/STAFF/chair, 422 403 403 403 403 403 403 403 403 403",
        "GET,  /office/planner,                      200 403 403 403 403 200 200 403 403 403",
        "GET,  /office/planner/proposal,             200 403 403 403 403 403 403 403 403 403",
        "GET,  /office/planner/cases/ID,             200 403 403 403 403 403 403 403 403 403",
        "POST, /office/planner/cases/ID,             302 403 403 403 403 403 403 403 403 403",
        "GET,  /committee/conflicts,                 403 200 200 200 200 200 403 403 403 403",
        "POST, /committee/cases/ID/assessment/autosave, 403 404 404 404 404 403 403 403 403 403",
        "GET,  /committee,                           403 200 200 200 200 200 403 403 403 403",
        "GET,  /committee/cases/ID,                  403 200 200 404 404 200 403 403 403 403",
        "GET,  /committee/cases/ID/documents/PLAN,   403 200 200 404 404 200 403 403 403 403",
        "POST, /committee/cases/ID/assessment,       403 422 422 404 404 403 403 403 403 403",
        "POST, /committee/cases/ID/conflict,         403 422 422 404 404 422 403 403 403 403",
        "GET,  /applications/ID/clarification,       404 404 404 404 404 404 404 404 200 404",
        "POST, /applications/ID/clarification,       404 404 404 404 404 404 404 404 422 404",
    })
    void eachRoleMayDoWhatItsWorkNeeds(String method, String route, String outcomes) {
        var call = CallFixtures.copyOfErasmus2024(jdbc);
        var applicant = PeopleFixtures.person(jdbc, "Sam Staff");
        var officer = PeopleFixtures.person(jdbc, "Olive Officer", Role.OFFICER);
        var id = ApplicationFixtures.submitted(applications, call, applicant.id(), ApplicationFixtures.completeStaff());
        reviews.passOn(id, officer.id());
        Function<String, Person> assessor = unit -> PeopleFixtures.person(jdbc, "Member", unit, Role.ASSESSOR);
        var people = Stream.of(
                officer,
                assessor.apply("EDUCATION_OFFICE"),
                assessor.apply("CLINICAL_SCIENCES"),
                assessor.apply("PUBLIC_HEALTH"),
                assessor.apply("RESEARCH_OFFICE"),
                PeopleFixtures.person(jdbc, "Chris Chair", Role.CHAIR),
                PeopleFixtures.person(jdbc, "Aude Auditor", Role.AUDITOR),
                PeopleFixtures.person(jdbc, "Amir Admin", Role.ADMIN),
                applicant,
                PeopleFixtures.person(jdbc, "Sly Stranger"));

        var answered = people.map(person -> Integer.toString(status(method, route, id, person)))
                .reduce((one, other) -> one + " " + other);

        assertThat(answered).contains(outcomes);
    }

    /** An officer who applies, or supervises whoever does, is no officer in that case. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void anOfficerWithAnInterestDoesNotSeeTheCase(boolean applicantIsOfficer) {
        var call = CallFixtures.copyOfErasmus2024(jdbc);
        var officer = PeopleFixtures.person(jdbc, "Olive Officer", Role.OFFICER);
        var applicant = applicantIsOfficer ? officer : PeopleFixtures.person(jdbc, "Sam Staff");
        var content = ApplicationFixtures.completeStaff();
        var id = ApplicationFixtures.submitted(applications, call, applicant.id(), content);
        if (!applicantIsOfficer) {
            jdbc.sql("update review_case set supervisor_email = ? where application_id = ?")
                    .params(officer.email(), id.value())
                    .update();
        }

        for (var page : List.of("", "/documents/PLAN", "/documents/PLAN/view", "/presence", "/submission.pdf")) {
            assertThat(status("GET", "/office/cases/ID" + page, id, officer))
                    .as(page)
                    .isEqualTo(404);
        }
        for (var step : List.of("pass-on", "take-back", "notes", "notes/NOTE", "messages", "messages/settled")) {
            assertThat(status("POST", "/office/cases/ID/" + step, id, officer))
                    .as(step)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"/office/cases/ID", "/committee", "/committee/cases/ID", "/applications/ID/clarification"})
    void nobodyGetsInWithoutSigningIn(String route) {
        var address = route.replace("ID", "7f8a0c5e-0000-4000-8000-000000000000");

        assertThat(browser.get().uri(address).exchange().getResponse().getStatus())
                .isIn(302, 303, 401, 403);
    }

    private int status(String method, String route, ApplicationId id, Person person) {
        var address = route.replace("ID", id.toString()).replace("NOTE", "7f8a0c5e-0000-4000-8000-000000000000");
        var request = method.equals("GET") ? browser.get() : browser.post();
        return request.uri(address)
                .with(user(new SignedInPerson(person)))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }
}
