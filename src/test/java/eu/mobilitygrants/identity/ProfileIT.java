package eu.mobilitygrants.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class ProfileIT {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    private Person person;

    @BeforeEach
    void arrive() {
        person = PeopleFixtures.person(jdbc, "Yaw Asante");
    }

    @Test
    void savesNameAndLanguageOfMails() {
        assertThat(mvc.post()
                        .uri("/profile")
                        .param("name", "  Yaw K. Asante ")
                        .param("language", "fr")
                        .with(user(new SignedInPerson(person)))
                        .with(csrf()))
                .hasRedirectedUrl("/profile");

        assertThat(people.person(person.id()).name()).isEqualTo("Yaw K. Asante");
        assertThat(people.person(person.id()).locale()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void asksForANameAndALanguageOfOurs() {
        assertThat(mvc.post()
                        .uri("/profile")
                        .param("name", " ")
                        .param("language", "tlh")
                        .with(user(new SignedInPerson(person)))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter your name", "Choose a language");
    }

    @Test
    void writesToPeopleInTheLanguageTheySwitchTo() {
        open("/profile?lang=fr");
        assertThat(people.person(person.id()).locale()).isEqualTo(Locale.FRENCH);

        open("/profile?lang=tlh");
        assertThat(people.person(person.id()).locale()).isEqualTo(Locale.FRENCH);
    }

    private void open(String page) {
        assertThat(mvc.get().uri(page).with(user(new SignedInPerson(person)))).hasStatusOk();
    }
}
