package eu.mobilitygrants.notification;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Applicants read their own mails again, and nobody else's. */
@PortalTest
class ApplicantMailsIT {

    @Autowired
    MockMvcTester browser;

    @Autowired
    ApplicationService applications;

    @Autowired
    JdbcClient jdbc;

    private Person applicant;
    private ApplicationId application;
    private UUID receipt;

    @BeforeEach
    void submit() {
        applicant = PeopleFixtures.person(jdbc, "Ama Boateng");
        application = ApplicationFixtures.submitted(
                applications,
                CallFixtures.copyOfErasmus2024(jdbc),
                applicant.id(),
                ApplicationFixtures.completeStudent());
        receipt = jdbc.sql("select id from outbound_mail where application_id = ?")
                .param(application.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
        Awaitility.await().untilAsserted(() -> assertThat(state()).isEqualTo("SENT"));
    }

    @Test
    void listsWhatWasMailedAndShowsItWordForWord() {
        var body = jdbc.sql("select body from outbound_mail where id = ?")
                .param(receipt)
                .query((row, number) -> row.getString("body"))
                .single();

        assertThat(get(list(), applicant))
                .hasStatusOk()
                .bodyText()
                .contains("Receipt number 1: your application has arrived", list() + "/" + receipt);
        var page = org.jsoup.Jsoup.parse(text(get(list() + "/" + receipt, applicant)));
        assertThat(page.select(".card").text())
                .isEqualTo(body.replaceAll("\\s+", " ").strip());
        assertThat(page.select(".card a")).hasSize(1);
        assertThat(page.select(".facts").text()).contains(applicant.email());
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, 0, on its way",
        "WAITING, 2, 'not accepted yet, being tried again'",
        "SENT, 1, sent",
        "FAILED, 9, not delivered",
    })
    void saysWhereAMailStandsInWords(String state, int attempts, String words) {
        jdbc.sql("update outbound_mail set state = ?, attempts = ?, sent_at = created_at where id = ?")
                .params(state, attempts, receipt)
                .update();

        var page = org.jsoup.Jsoup.parse(text(get(list() + "/" + receipt, applicant)));

        assertThat(page.select(".tag").text()).isEqualTo(words);
        assertThat(page.select(".warning").isEmpty()).isEqualTo(!state.equals("FAILED"));
    }

    @Test
    void somebodyElsesMailsDoNotExist() {
        var stranger = PeopleFixtures.person(jdbc, "Stella Stranger", Role.values());

        assertThat(get(list(), stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(list() + "/" + receipt, stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/applications/%s/mails".formatted(UUID.randomUUID()), applicant))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(list() + "/" + UUID.randomUUID(), applicant)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(list() + "/nonsense", applicant)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/applications/nonsense/mails", applicant)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aMailToAnotherPersonAboutTheCaseIsNotShownNorOneAboutAnotherApplication() {
        var officer = PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER);
        jdbc.sql("update outbound_mail set person_id = ? where id = ?")
                .params(officer.id().value(), receipt)
                .update();
        var other = ApplicationFixtures.submitted(
                applications,
                CallFixtures.copyOfErasmus2024(jdbc),
                applicant.id(),
                ApplicationFixtures.completeStudent());

        assertThat(get(list(), applicant)).hasStatusOk().bodyText().doesNotContain("Receipt number 1");
        assertThat(get(list() + "/" + receipt, applicant)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/applications/%s/mails/%s".formatted(other, receipt), applicant))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private String state() {
        return jdbc.sql("select state from outbound_mail where id = ?")
                .param(receipt)
                .query((row, number) -> row.getString("state"))
                .single();
    }

    private String list() {
        return "/applications/%s/mails".formatted(application);
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String uri, Person person) {
        return browser.get().uri(uri).with(user(new SignedInPerson(person))).exchange();
    }
}
