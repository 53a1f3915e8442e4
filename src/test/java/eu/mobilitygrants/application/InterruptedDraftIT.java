package eu.mobilitygrants.application;

import static eu.mobilitygrants.application.ApplicationFixtures.completeStudent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.SignedInPerson;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is kept of a page that was sent after its session had ended, and for whom. */
@PortalTest
class InterruptedDraftIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private JdbcClient jdbc;

    private Person ada;
    private ApplicationId id;
    private MockHttpSession session;

    @BeforeEach
    void draft() {
        ada = PeopleFixtures.person(jdbc, "Ada Student");
        id = applications.draft(CallFixtures.copyOfErasmus2024(jdbc), ada.id(), completeStudent());
        session = new MockHttpSession();
    }

    @Test
    void isPutBackForWhoeverTheDraftBelongsToAndForNobodyElse() {
        assertThat(refused("host", "city=Typed+late", Map.of())).bodyText().contains("is kept", "/draft/host");

        var other = PeopleFixtures.person(jdbc, "Other Person");
        assertThat(open("host", other))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .doesNotContain("Typed late");
        assertThat(open("stay", ada)).bodyText().doesNotContain("Typed late");
        assertThat(open("host", ada)).hasStatusOk().bodyText().contains("value=\"Typed late\"", "is not saved yet");
        assertThat(applications.application(id).content()).isEqualTo(completeStudent());
    }

    @Test
    void onlyTheLastPageIsKept() {
        refused("host", "city=Typed+first", Map.of());
        refused("stay", "departure=2026-01-08", Map.of());

        assertThat(open("host", ada)).bodyText().doesNotContain("Typed first");
        assertThat(open("stay", ada)).bodyText().contains("2026-01-08");
    }

    /** A page of another site must put no words into a draft. */
    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost.evil.example"
    })
    void nothingIsKeptThatAnotherSiteSent(String header, String value) {
        assertThat(refused("host", "city=Forged", Map.of(header, value)))
                .bodyText()
                .contains("Nothing has been changed");

        assertThat(open("host", ada)).hasStatusOk().bodyText().doesNotContain("Forged", "is not saved yet");
    }

    @Test
    void nothingIsKeptThatIsLargerThanItsLimitOrNoPageOfADraft() {
        refused("host", "city=" + "x".repeat(64 * 1024), Map.of());
        assertThat(open("host", ada)).bodyText().doesNotContain("xxxx");

        for (var path : new String[] {"host/autosave", "documents", "documents/PLAN/remove", "nonsense"}) {
            assertThat(refused(path, "city=Forged", Map.of()))
                    .as(path)
                    .bodyText()
                    .doesNotContain("is kept");
        }
    }

    private MvcTestResult refused(String path, String body, Map<String, String> headers) {
        var request = browser.post()
                .uri("/applications/%s/draft/%s".formatted(id, path))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("Host", "localhost")
                .session(session)
                .content(body);
        for (var header : headers.entrySet()) {
            request = request.header(header.getKey(), header.getValue());
        }
        var answer = request.exchange();
        assertThat(answer).hasStatus(HttpStatus.FORBIDDEN);
        var forwarded = answer.getResponse().getForwardedUrl();
        assertThat(forwarded).isEqualTo("/sign-in/page-too-old");
        var kept = answer.getRequest().getAttribute("identity.kept");
        var page = browser.get().uri(forwarded).session(session);
        return (kept == null ? page : page.requestAttr("identity.kept", kept)).exchange();
    }

    private MvcTestResult open(String page, Person person) {
        return browser.get()
                .uri("/applications/%s/draft/%s".formatted(id, page))
                .session(session)
                .with(user(new SignedInPerson(person)))
                .exchange();
    }
}
