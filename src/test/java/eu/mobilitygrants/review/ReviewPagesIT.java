package eu.mobilitygrants.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationContent;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.shared.CountryCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ReviewPagesIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester browser;

    @Autowired
    ReviewService reviews;

    @Autowired
    ApplicationService applications;

    CallId call;
    Person applicant;
    Person officer;
    Person office;
    Person clinical;
    Person chair;
    Person auditor;
    ApplicationId id;

    @BeforeEach
    void people() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        applicant = PeopleFixtures.person(jdbc, "Ada Student");
        officer = PeopleFixtures.person(jdbc, "Olive Officer", Role.OFFICER);
        office = PeopleFixtures.person(jdbc, "Eddy Education", "EDUCATION_OFFICE", Role.ASSESSOR);
        clinical = PeopleFixtures.person(jdbc, "Clara Clinical", "CLINICAL_SCIENCES", Role.ASSESSOR);
        chair = PeopleFixtures.person(jdbc, "Chris Chair", Role.CHAIR);
        auditor = PeopleFixtures.person(jdbc, "Aude Auditor", Role.AUDITOR);
        id = ApplicationFixtures.submitted(applications, call, applicant.id(), ApplicationFixtures.completeStudent());
    }

    @Test
    void showsTheOfficeTheWholeCaseAndTheAuditorTheSameWithoutForms() {
        assertThat(get(officer, "/office/cases/" + id))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Ada Student", "University of Examples", "R7", "Motivation letter", "Pass on to the committee")
                .contains("Send back as incomplete", "Ask the applicant");
        assertThat(get(auditor, "/office/cases/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Ada Student", "History")
                .doesNotContain("Pass on to the committee", "Send back as incomplete");
        assertThat(get(officer, "/office/cases/" + id + "?lang=fr")).bodyText().contains("Transmettre au comité");
        assertThat(get(officer, "/office/cases/" + id + "/documents/PLAN"))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst()).contains("attachment"));
        assertThat(get(officer, "/office/cases/" + id + "/documents/SECRET")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsARefusedFormAgainWithWhatWasTyped() {
        assertThat(post(officer, "/office/cases/" + id + "/send-back", Map.of("sendBackReason", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#sendBackReason\"", "Enter a reason");
        assertThat(post(
                        officer,
                        "/office/cases/" + id + "/clarification",
                        Map.of("question", "Which courses?", "answerBy", "2025-10-06")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Which courses?", "href=\"#answerBy\"", "must be after today");
        assertThat(post(
                        officer,
                        "/office/cases/" + id + "/clarification",
                        Map.of("question", "Which courses?", "answerBy", "soon")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("must be a date");
    }

    @Test
    void settlesWhatTheRulesRefer() {
        var content = ApplicationFixtures.completeStudentWorldwide(true);
        var host = content.host();
        var applying = PeopleFixtures.person(jdbc, "Grete Student");
        var referred = ApplicationFixtures.submitted(
                applications,
                call,
                applying.id(),
                content.with(new ApplicationContent.Host(
                        null,
                        host.name(),
                        host.city(),
                        CountryCode.of("GL"),
                        host.kind(),
                        null,
                        null,
                        Agreement.IN_PREPARATION,
                        host.contactName(),
                        host.contactEmail())));
        var address = "/office/cases/" + referred;

        assertThat(get(officer, address))
                .hasStatusOk()
                .bodyText()
                .contains("decisions[AGREEMENT]", "STUDENT_INTERNATIONAL", "poolReason", "priorityReason")
                .contains("A referred rule is not settled yet.")
                .doesNotContain("/pass-on");
        assertThat(post(
                        officer,
                        address + "/referrals",
                        Map.of("rule", "AGREEMENT", "reasons[AGREEMENT]", "Typed this.")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Typed this.", "href=\"#decisions[AGREEMENT]\"", "Choose a decision");
        assertThat(post(
                        officer,
                        address + "/referrals",
                        Map.of(
                                "rule", "AGREEMENT",
                                "decisions[AGREEMENT]", "true",
                                "reasons[AGREEMENT]", "Signed.")))
                .hasRedirectedUrl(address);
        assertThat(post(officer, address + "/priority", Map.of("confirmed", "true", "priorityReason", "Pays alone.")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post(
                        officer,
                        address + "/pool",
                        Map.of("pool", "STUDENT_INTERNATIONAL", "poolReason", "A third country.")))
                .hasRedirectedUrl(address);
        assertThat(post(officer, address + "/priority", Map.of("confirmed", "true", "priorityReason", "Pays alone.")))
                .hasRedirectedUrl(address);
        assertThat(get(officer, address)).bodyText().contains("Signed.", "A third country.", "Pays alone.", "/pass-on");
    }

    @Test
    void takesACaseFromPassingOnToTheConclusionInTheBrowser() {
        assertThat(post(officer, "/office/cases/" + id + "/pass-on", Map.of()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/office/cases/" + id);
        assertThat(rowOfCommittee(office, "/committee?")).isNotEmpty();

        assertThat(get(office, "/committee/cases/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("scores[ACADEMIC_RECORD]", "Give this assessment", "once you have given your own");
        assertThat(post(office, "/committee/cases/" + id + "/assessment", Map.of("comments[QUALITY]", "Typed this.")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Typed this.", "Choose a score", "Enter a comment");
        var assessment = assessment("4", "Solid work.");
        assertThat(post(office, "/committee/cases/" + id + "/assessment", assessment))
                .hasStatus3xxRedirection();

        assertThat(get(clinical, "/committee/cases/" + id)).bodyText().doesNotContain("Solid work.", "80.00");
        assertThat(post(clinical, "/committee/cases/" + id + "/assessment", assessment("3", "Fair enough.")))
                .hasStatus3xxRedirection();
        assertThat(get(clinical, "/committee/cases/" + id))
                .bodyText()
                .contains("Solid work.", "Fair enough.", "3 to 4");

        assertThat(get(chair, "/committee/cases/" + id)).bodyText().contains("Record the conclusion");
        assertThat(post(
                        chair,
                        "/committee/cases/" + id + "/conclusion",
                        Map.of("positive", "false", "conclusionReason", "No.")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say why the committee decides against the proposal");
        assertThat(post(
                        chair,
                        "/committee/cases/" + id + "/conclusion",
                        Map.of("positive", "true", "conclusionReason", "Yes.")))
                .hasStatus3xxRedirection();
        assertThat(get(officer, "/office/cases/" + id))
                .bodyText()
                .contains("Concluded: positive. Not yet published", "Take this conclusion back");
        assertThat(rowOfCommittee(chair, "/committee?show=ALL&")).contains("Concluded, not yet published");
        var call = applications.application(id).call();
        var publication = "/committee/conclusions/" + call + "/STUDENT";
        assertThat(get(chair, publication)).bodyText().contains("A grant of", "Read the letters to receipt 1");
        assertThat(get(chair, publication + "/letters/1")).bodyText().contains("You are offered a grant");
        var seen = reviews.toPublish(call, eu.mobilitygrants.call.Audience.STUDENT);
        assertThat(post(chair, publication, Map.of("seen", seen))).hasStatus3xxRedirection();
        assertThat(get(officer, "/office/cases/" + id)).bodyText().contains("Concluded: positive");
        assertThat(post(
                        officer,
                        "/office/cases/" + id + "/conclusion",
                        Map.of("positive", "true", "conclusionReason", "Yes.")))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void closesTheCaseToAMemberWhoDeclaresAConflict() {
        reviews.passOn(id, officer.id());

        assertThat(post(office, "/committee/cases/" + id + "/conflict", Map.of("conflictReason", "A friend.")))
                .hasRedirectedUrl("/committee");

        assertThat(get(office, "/committee/cases/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(office, "/committee/cases/" + id + "/documents/PLAN")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(office, "/committee?show=ALL")).bodyText().doesNotContain(id.toString());
    }

    @Test
    void letsTheApplicantAnswerOnceAndNobodyElse() {
        reviews.askClarification(id, officer.id(), "Which courses?", LocalDate.parse("2025-10-16"));
        var address = "/applications/" + id + "/clarification";

        assertThat(get(applicant, address)).hasStatusOk().bodyText().contains("Which courses?", "16 October 2025");
        assertThat(get(PeopleFixtures.person(jdbc, "Sly Stranger"), address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(applicant, address, Map.of("answer", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter your answer");
        assertThat(post(applicant, address, Map.of("answer", "Immunology."))).hasRedirectedUrl("/applications/" + id);
        assertThat(post(applicant, address, Map.of("answer", "Again."))).hasStatus(HttpStatus.CONFLICT);
        assertThat(get(officer, "/office/cases/" + id)).bodyText().contains("Immunology.");
    }

    @Test
    void answersNotFoundForWhatIsNoId() {
        assertThat(get(officer, "/office/cases/none")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(office, "/committee/cases/1")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(applicant, "/applications/x/clarification")).hasStatus(HttpStatus.NOT_FOUND);
    }

    static Map<String, String> assessment(String score, String comment) {
        var fields = new HashMap<String, String>();
        for (var code :
                new String[] {"ACADEMIC_RECORD", "MOTIVATION_VALUE", "MOTIVATION_NEED", "LEARNING_OBJECTIVES", "QUALITY"
                }) {
            fields.put("scores[%s]".formatted(code), score);
            fields.put("comments[%s]".formatted(code), comment);
        }
        return fields;
    }

    private MvcTestResult get(Person person, String address) {
        return browser.get().uri(address).with(user(new SignedInPerson(person))).exchange();
    }

    /** What the committee's list says of the case, on whichever page: other tests' cases stand there too. */
    private String rowOfCommittee(Person member, String list) {
        for (var page = 0; page < 1000; page++) {
            var rows = Jsoup.parse(body(get(member, list + "page=" + page))).select("tbody tr");
            var own = rows.select("tr:has(a[href$=/committee/cases/" + id + "])");
            if (rows.isEmpty() || !own.isEmpty()) {
                return own.text();
            }
        }
        return "";
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(Person person, String address, Map<String, String> fields) {
        var request = browser.post()
                .uri(address)
                .with(user(new SignedInPerson(person)))
                .with(csrf());
        fields.forEach(request::param);
        if (!fields.containsKey("seen")) {
            request.param("seen", Long.toString(ReviewFixtures.seen(jdbc, address)));
        }
        return request.exchange();
    }
}
