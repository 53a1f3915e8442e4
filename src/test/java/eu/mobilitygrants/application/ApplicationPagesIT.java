package eu.mobilitygrants.application;

import static eu.mobilitygrants.application.ApplicationFixtures.completeStudent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ApplicationPagesIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private JdbcClient jdbc;

    private CallId call;
    private Person ada;

    @BeforeEach
    void openCall() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        ada = PeopleFixtures.person(jdbc, "Ada Student");
    }

    @Test
    void theFactsOfACheckComeAlongByTheStartPageIntoTheDraft() {
        assertThat(get("/calls/%s/apply?type=STUDENT_STUDIES&citizenships=KE&citizenships=FR&firstDay=31-02"
                        .formatted(call)))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"type\" value=\"STUDENT_STUDIES\"", "value=\"FR\"", "as PDF files or photos");

        var begun = browser.post()
                .uri("/calls/{call}/applications", call)
                .param("type", "STUDENT_STUDIES")
                .param("citizenships", "KE", "FR")
                .param("firstDay", "2026-02-31")
                .param("hostKind", "CASTLE")
                .with(user(new SignedInPerson(ada)))
                .with(csrf())
                .exchange();

        assertThat(begun).hasStatus3xxRedirection();
        var content = applications.of(ada.id()).getFirst().content();
        assertThat(content.mobility().type()).hasToString("STUDENT_STUDIES");
        assertThat(content.applicant().citizenships()).hasSize(2);
        assertThat(content.mobility().firstDay()).isNull();
        assertThat(content.host().kind()).isNull();
    }

    @Test
    void theTaskListSaysWhatIsDoneAndWhatIsNot() {
        var id = applications.draft(call, ada.id(), completeStudent().withAnswers(Map.of("QUALITY", "Good.")));

        assertThat(get("/applications/%s/draft".formatted(id)))
                .hasStatusOk()
                .bodyText()
                .contains("Done", "Needs attention", "To do", "10 November 2025, 24:00")
                .contains("/applications/%s/draft/answers".formatted(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"you", "stay", "host", "answers", "documents"})
    void eachSectionShowsWhatWasSavedInBothLanguages(String section) {
        var id = ApplicationFixtures.ready(applications, call, ada.id(), completeStudent());

        for (var language : new String[] {"en", "fr"}) {
            assertThat(get("/applications/%s/draft/%s?lang=%s".formatted(id, section, language)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"%s\"".formatted(language))
                    .doesNotContain("??");
        }
    }

    @Test
    void aHalfFilledSectionIsSavedAndLeadsOn() {
        var id = applications.draft(call, ada.id(), ApplicationContent.empty());

        var saved = post("/applications/%s/draft/stay".formatted(id))
                .param("version", "0")
                .param("type", "STUDENT_STUDIES")
                .param("departure", "2026-01-10")
                .param("firstDay", "")
                .exchange();

        assertThat(saved).hasRedirectedUrl("/applications/%s/draft/you".formatted(id));
        var mobility = applications.application(id).content().mobility();
        assertThat(mobility.departure()).isEqualTo(LocalDate.parse("2026-01-10"));
        assertThat(mobility.firstDay()).isNull();
    }

    @Test
    void whatCannotBeReadIsNamedAndEverythingTypedIsKept() {
        var id = applications.draft(call, ada.id(), ApplicationContent.empty());

        var page = post("/applications/%s/draft/you".formatted(id))
                .param("version", "0")
                .param("givenName", "Ada")
                .param("category", "MSC_STUDENT")
                .param("priorErasmusMonths", "two")
                .param("supervisorEmail", "nobody")
                .param("familyName", "x".repeat(101))
                .exchange();

        assertThat(page)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"Ada\"", "value=\"two\"", "value=\"nobody\"")
                .contains(
                        "href=\"#priorErasmusMonths\"",
                        "Earlier Erasmus+ months in this study cycle: a number, such as 2")
                .contains("Family name: at most 100 characters", "E-mail of your supervisor: an e-mail address");
        var saved = applications.application(id).content().applicant();
        assertThat(saved.givenName()).isEqualTo("Ada");
        assertThat(saved.familyName()).isNull();
        assertThat(saved.priorErasmusMonths()).isNull();
    }

    @Test
    void aStaleVersionIsAConflictAndAnOverlongAnswerIsNot() {
        var id = applications.draft(call, ada.id(), completeStudent());

        assertThat(post("/applications/%s/draft/answers".formatted(id))
                        .param("version", "7")
                        .param("answers[QUALITY]", "Good.")
                        .exchange())
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("in another window");
        assertThat(post("/applications/%s/draft/answers".formatted(id))
                        .param("version", "0")
                        .param("answers[QUALITY]", "x".repeat(3001))
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("3,001 characters", "href=\"#answers[QUALITY]\"");
    }

    @Test
    void theLastLookNamesWhatIsMissingAndEveryRule() {
        var id = applications.draft(call, ada.id(), completeStudent());

        assertThat(get("/applications/%s/check-answers".formatted(id)))
                .hasStatusOk()
                .bodyText()
                .contains("2 answers are missing", "Not uploaded yet", "12 January 2026", "Germany")
                .contains("For a departure on 10 January 2026", "One stay at a time")
                .doesNotContain("??");
        assertThat(post("/applications/%s/submit".formatted(id)).exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#declared\"", "Confirm the declaration");
        assertThat(post("/applications/%s/submit".formatted(id))
                        .param("declared", "true")
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#documents.PLAN\"", "Plan of the stay: not answered yet");
    }

    @Test
    void submittingLeadsToTheReceiptAlsoWhenSentTwice() {
        var id = ApplicationFixtures.ready(applications, call, ada.id(), completeStudent());
        var receipt = "/applications/%s/receipt".formatted(id);

        for (var attempt = 0; attempt < 2; attempt++) {
            assertThat(post("/applications/%s/submit".formatted(id))
                            .param("declared", "true")
                            .exchange())
                    .hasRedirectedUrl(receipt);
        }

        var submission = applications.submission(id).receipt();
        assertThat(get(receipt))
                .hasStatusOk()
                .bodyText()
                .contains("Monday 6 October 2025, 09:00:00 (Central European Summer Time)", submission.sha256())
                .doesNotContain("??");
        assertThat(get(receipt + "/submission.json"))
                .hasStatusOk()
                .satisfies(file -> assertThat(Sha256.of(
                                new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)))
                        .isEqualTo(submission.sha256()));
        assertThat(get("/applications/%s/draft".formatted(id))).hasRedirectedUrl("/applications/" + id);
    }

    @Test
    void aRuleThatIsNotMetIsNamedOnTheSamePage() {
        var late = completeStudent(LocalDate.parse("2025-12-01"), LocalDate.parse("2026-03-20"));
        var id = ApplicationFixtures.ready(applications, call, ada.id(), late);

        assertThat(post("/applications/%s/submit".formatted(id))
                        .param("declared", "true")
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("For a departure on 29 November 2025 the last day to submit was 29 September 2025");
    }

    @Test
    void withdrawingAsksFirst() {
        var id = ApplicationFixtures.submitted(applications, call, ada.id(), completeStudent());
        var uri = "/applications/%s/withdraw".formatted(id);

        assertThat(get(uri)).hasStatusOk().bodyText().contains("You give up your place", "It cannot be undone");
        assertThat(post(uri).exchange()).hasRedirectedUrl("/applications/" + id);
        assertThat(applications.application(id).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draft",
                "draft/you",
                "draft/stay",
                "draft/host",
                "draft/answers",
                "draft/documents",
                "check-answers",
                "receipt",
                "receipt/submission.json",
                "receipt/submission.pdf",
                "receipt/documents/PLAN",
                "receipt/sha256sums.txt",
                "documents/PLAN",
                "withdraw"
            })
    void somebodyElsesApplicationIsNotFoundWhateverTheirRole(String page) {
        var id = ApplicationFixtures.submitted(applications, call, ada.id(), completeStudent());

        for (var role : Role.values()) {
            var other = PeopleFixtures.person(jdbc, "Other Person", role);
            assertThat(browser.get()
                            .uri("/applications/%s/%s".formatted(id, page))
                            .with(user(new SignedInPerson(other)))
                            .exchange())
                    .as("%s as %s", page, role)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get("/applications/nonsense/" + page)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft/you", "draft/documents/PLAN/arrange", "submit", "withdraw"})
    void somebodyElsesApplicationCannotBeChanged(String action) {
        var id = ApplicationFixtures.ready(applications, call, ada.id(), completeStudent());
        var other = PeopleFixtures.person(jdbc, "Other Person", Role.OFFICER, Role.ADMIN);

        assertThat(browser.post()
                        .uri("/applications/%s/%s".formatted(id, action))
                        .param("version", "0")
                        .param("declared", "true")
                        .with(user(new SignedInPerson(other)))
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(applications.application(id).status()).isEqualTo(ApplicationStatus.DRAFT);
    }

    private MvcTestResult get(String uri) {
        return browser.get().uri(uri).with(user(new SignedInPerson(ada))).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder post(String uri) {
        return browser.post().uri(uri).with(user(new SignedInPerson(ada))).with(csrf());
    }
}
