package eu.mobilitygrants.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What no page of ours sends, and somebody does. */
@PortalTest
class OddRequestsIT {

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"/?token=abc==", "/?a=b=c&d", "/sign-in?x=100%25", "/?x=a%20b+c", "/?&&lang"})
    void showsAPageWhateverItsQuery(String address) {
        assertThat(browser.get().uri(URI.create(address)).exchange()).hasStatusOk();
    }

    @Test
    void keepsTheQueryInTheLinksToOtherLanguages() {
        assertThat(browser.get().uri(URI.create("/?call=A%26B&x=a==&lang=en")).exchange())
                .bodyText()
                .contains("/?call=A%26B&amp;x=a==&amp;lang=fr");
    }

    @Test
    void refusesACharacterThatNoTextCanHold() {
        var officer = PeopleFixtures.person(jdbc, "Odd Officer", Role.OFFICER);

        assertThat(browser.post()
                        .uri("/profile")
                        .param("name", "Odd\u0000Officer")
                        .param("language", "en")
                        .with(csrf())
                        .with(user(new SignedInPerson(officer)))
                        .exchange())
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/applications/nonsense", "/applications/nonsense/draft", "/office/mail/nonsense"})
    void knowsNothingByAnIdThatIsNone(String address) {
        var officer = PeopleFixtures.person(jdbc, "Odd Officer", Role.OFFICER);

        assertThat(browser.get()
                        .uri(address)
                        .with(user(new SignedInPerson(officer)))
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
