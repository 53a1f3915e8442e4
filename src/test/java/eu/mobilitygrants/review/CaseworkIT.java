package eu.mobilitygrants.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An officer's work on one case: the page, its documents, notes, messages, and whoever else is there. */
@PortalTest
class CaseworkIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester browser;

    @Autowired
    ApplicationService applications;

    @Autowired
    ReviewService reviews;

    @Autowired
    MovableClock clock;

    Person applicant;
    Person olive;
    Person otto;
    Person auditor;
    ApplicationId id;
    String office;

    @BeforeEach
    void people() {
        applicant = PeopleFixtures.person(jdbc, "Ada Student");
        olive = PeopleFixtures.person(jdbc, "Olive Officer", Role.OFFICER);
        otto = PeopleFixtures.person(jdbc, "Otto Officer", Role.OFFICER);
        auditor = PeopleFixtures.person(jdbc, "Aude Auditor", Role.AUDITOR);
        id = ApplicationFixtures.submitted(
                applications,
                CallFixtures.copyOfErasmus2024(jdbc),
                applicant.id(),
                ApplicationFixtures.completeStudent());
        office = "/office/cases/" + id;
    }

    @AfterEach
    void clock() {
        clock.reset();
    }

    @Test
    void aDocumentIsReadInThePageAndFramedByNothingElse() {
        assertThat(get(olive, office + "?document=PLAN"))
                .bodyText()
                .contains("<iframe", office + "/documents/PLAN/view", "aria-current=\"true\"");
        assertThat(get(olive, office + "?document=SECRET")).hasStatusOk();

        var shown = get(olive, office + "/documents/PLAN/view").getResponse();
        assertThat(shown.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(shown.getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'self'", "default-src 'none'")
                .doesNotContain("frame-ancestors 'none'");
        assertThat(shown.getHeader("Content-Disposition")).startsWith("inline");
        assertThat(shown.getHeader("Cache-Control")).contains("no-store");
        assertThat(get(olive, office).getResponse().getHeader("X-Frame-Options"))
                .isEqualTo("DENY");
        assertThat(get(olive, office + "/documents/SECRET/view")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void eachRuleShowsTheAnswersItWasJudgedOn() {
        var page = Jsoup.parse(body(get(olive, office)));

        assertThat(page.select(".finding:contains(R7) + .case-facts").text()).startsWith("Day of departure: ");
        assertThat(page.select(".finding:contains(R5) + .case-facts").text()).contains("Citizenships: ");
    }

    /** What stands outside of what the applicant typed; ours are words to the reader about buttons only. */
    @ParameterizedTest
    @CsvSource({"en, student", "fr, student", "en, staff", "fr, staff"})
    void officeAndCommitteeReadAboutTheApplicantInTheThirdPerson(String language, String kind) {
        var content = kind.equals("staff")
                ? ApplicationFixtures.completeStaff()
                : ApplicationFixtures.completeStudentWorldwide(true);
        var other = ApplicationFixtures.submitted(
                applications,
                CallFixtures.copyOfErasmus2024(jdbc),
                PeopleFixtures.person(jdbc, "Sam Somebody").id(),
                content);
        var member = PeopleFixtures.person(jdbc, "Edda Education", "EDUCATION_OFFICE", Role.ASSESSOR);
        var told = words(get(olive, "/office/cases/" + other + "?lang=" + language));
        if (kind.equals("student")) {
            reviews.settlePriority(other, olive.id(), true, "Confirmed.");
        } else {
            jdbc.sql("update review_case set priority_claimed = false where application_id = ?")
                    .param(other.value())
                    .update();
        }
        reviews.passOn(other, olive.id());
        told += words(get(member, "/committee/cases/" + other + "?lang=" + language));

        assertThat(told).isNotBlank();
        assertThat(Pattern.compile("(?iu)\\b(you|your|yours|vous|votre|vos)\\b.{0,40}")
                        .matcher(told)
                        .results()
                        .map(found -> found.group()))
                .isEmpty();
    }

    /** Answers' labels, rules and their facts, and criteria. */
    private static String words(MvcTestResult page) {
        return Jsoup.parse(body(page))
                .select("#answers ~ div dt, #answers ~ div h3, .finding, .case-facts, legend")
                .text();
    }

    @Test
    void aNoteIsReadByTheOfficeAndNeverByTheApplicantOrTheCommittee() {
        assertThat(post(olive, office + "/notes", Map.of("note", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter the note");
        assertThat(post(olive, office + "/notes", Map.of("note", "Called the supervisor.")))
                .hasStatus3xxRedirection();
        reviews.passOn(id, olive.id());
        var member = PeopleFixtures.person(jdbc, "Edda Education", "EDUCATION_OFFICE", Role.ASSESSOR);

        assertThat(get(otto, office)).bodyText().contains("Called the supervisor.", "Olive Officer");
        assertThat(get(auditor, office))
                .bodyText()
                .contains("Called the supervisor.")
                .doesNotContain("Add the note");
        assertThat(get(member, "/committee/cases/" + id))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("the supervisor.");
        for (var page :
                new String[] {"/applications/" + id, "/applications/" + id + "/messages", "/my-data", "/my-data.json"
                }) {
            assertThat(get(applicant, page)).hasStatusOk().bodyText().doesNotContain("Called the supervisor.");
        }
        assertThat(get(applicant, "/my-data.json")).bodyText().contains("review.myData.notesCount");
    }

    @Test
    void aNoteIsRewordedByItsWriterOnlyAndItsEarlierWordingStays() {
        post(olive, office + "/notes", Map.of("note", "Call back on Monday."));
        var note = jdbc.sql("select id from case_note where application_id = ?")
                .param(id.value())
                .query((row, number) -> row.getString("id"))
                .single();
        var address = office + "/notes/" + note;

        assertThat(post(otto, address, Map.of("revision", "1", "wording", "Never mind.")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(olive, address, Map.of("revision", "1", "wording", "Called: all is well.")))
                .hasStatus3xxRedirection();
        assertThat(post(olive, address, Map.of("revision", "1", "wording", "From the other window.")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("changed meanwhile", "From the other window.", "Called: all is well.");
        assertThat(post(olive, address, Map.of("wording", "x".repeat(4001))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(otto, office)).bodyText().contains("Called: all is well.", "Call back on Monday.");
    }

    @Test
    void officeAndApplicantWriteToEachOther() {
        var thread = "/applications/" + id + "/messages";

        assertThat(sent(olive, office + "/messages", "May we call you?")).hasRedirectedUrl(office);
        assertThat(get(applicant, thread))
                .bodyText()
                .contains("May we call you?", "The Education Office")
                .doesNotContain("Olive");
        assertThat(get(applicant, "/applications/" + id)).bodyText().contains("May we call you?", thread);
        assertThat(get(applicant, "/applications/" + id + "/mails")).bodyText().contains("A message about your");
        assertThat(get(PeopleFixtures.person(jdbc, "Sly Stranger"), thread)).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(post(applicant, thread, Map.of("message", ""))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(applicant, thread, Map.of("message", "<b>After six</b>, please.")))
                .hasRedirectedUrl(thread);

        assertThat(waiting()).isOne();
        assertThat(get(olive, office)).bodyText().contains("&lt;b&gt;After six&lt;/b&gt;, please.", "no answer yet");
        assertThat(sent(olive, office + "/messages", "Thank you.")).hasRedirectedUrl(office);
        assertThat(waiting()).isZero();
    }

    @Test
    void aMessageThatNeedsNoAnswerWaitsNoLonger() {
        post(applicant, "/applications/" + id + "/messages", Map.of("message", "Thank you!"));

        assertThat(sent(olive, office + "/messages/settled", "")).hasRedirectedUrl(office);

        assertThat(waiting()).isZero();
        assertThat(sent(olive, office + "/messages/settled", "")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void anApplicantCannotBuryTheOfficeUnderMessages() {
        for (var number = 0; number < 10; number++) {
            post(applicant, "/applications/" + id + "/messages", Map.of("message", "Please!"));
        }

        assertThat(post(applicant, "/applications/" + id + "/messages", Map.of("message", "Please!")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(waiting()).isEqualTo(10);
    }

    @Test
    void whoeverOpensACaseSeesWhoElseHasItOpen() {
        assertThat(get(olive, office)).bodyText().doesNotContain("is here too");
        clock.advance(Duration.ofSeconds(70));

        assertThat(get(otto, office)).bodyText().contains("Olive Officer is here too, since 09:00", "one minute ago");
        assertThat(get(olive, office + "/presence"))
                .hasStatusOk()
                .bodyText()
                .contains("Otto Officer is here too")
                .doesNotContain("Olive", "<html");

        clock.advance(Duration.ofMinutes(3));
        assertThat(get(otto, office)).bodyText().doesNotContain("Olive Officer is here too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/presence"})
    void nobodyIsToldOfSomebodyWhoMustNotKnowTheCase(String page) {
        get(olive, office);
        jdbc.sql("update review_case set supervisor_email = ? where application_id = ?")
                .params(olive.email(), id.value())
                .update();

        assertThat(get(otto, office + page)).bodyText().doesNotContain("Olive Officer");
        assertThat(get(olive, office + page)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aCaseIsTakenBackFromTheCommitteeUntilSomebodyHasAssessedIt() {
        reviews.passOn(id, olive.id());
        var member = PeopleFixtures.person(jdbc, "Edda Education", "EDUCATION_OFFICE", Role.ASSESSOR);

        assertThat(get(olive, office)).bodyText().contains("Take it back from the committee");
        assertThat(sent(olive, office + "/take-back", "")).hasRedirectedUrl(office);
        assertThat(reviews.caseOf(id).orElseThrow().phase()).isEqualTo(ReviewPhase.SCREENING);
        assertThat(get(member, "/committee/cases/" + id)).hasStatus(HttpStatus.NOT_FOUND);

        reviews.passOn(id, olive.id());
        post(member, "/committee/cases/" + id + "/assessment", ReviewPagesIT.assessment("4", "Solid."));
        assertThat(get(olive, office)).bodyText().doesNotContain("/take-back");
        assertThat(sent(olive, office + "/take-back", "")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whatWasTypedOnAnOldPageStandsBesideWhatHappenedMeanwhile() {
        var seen = Long.toString(ReviewFixtures.seen(jdbc, office));
        sent(otto, office + "/messages", "We will be in touch.");

        assertThat(post(olive, office + "/send-back", Map.of("seen", seen, "sendBackReason", "No courses named.")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("The case has changed since you opened it", "Message from the office", "Otto Officer")
                .contains("No courses named.", "Nothing was done just now");
        assertThat(post(olive, office + "/pass-on", Map.of("seen", "nonsense"))).hasStatus(HttpStatus.CONFLICT);
        assertThat(reviews.caseOf(id).orElseThrow().phase()).isEqualTo(ReviewPhase.SCREENING);
    }

    private int waiting() {
        return jdbc.sql("select coalesce(sum(messages), 0) as waiting from message_unanswered where application_id = ?")
                .param(id.value())
                .query((row, number) -> row.getInt("waiting"))
                .single();
    }

    private MvcTestResult sent(Person person, String address, String message) {
        return post(person, address, Map.of("message", message));
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult get(Person person, String address) {
        return browser.get().uri(address).with(user(new SignedInPerson(person))).exchange();
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
