package eu.mobilitygrants.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Without the profile nothing of the demonstration is there, whoever asks. */
@PortalTest
class DemoRoutesIT {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /demo",
        "POST, /demo/sign-in?email=admin@example.org",
        "GET, /demo/sign-in",
        "GET, /demo/mail",
        "GET, /demo/mail/1",
        "POST, /demo/clock?days=7"
    })
    void routeOfTheDemonstrationIsNotThere(String method, String route) {
        var officer = PeopleFixtures.person(jdbc, "Otis Officer", Role.OFFICER);

        assertThat(mvc.method(HttpMethod.valueOf(method))
                        .uri(route)
                        .with(user(new SignedInPerson(officer)))
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyBecomesSomebodyByOneClick() {
        assertThat(mvc.post()
                        .uri("/demo/sign-in")
                        .param("email", "admin@example.org")
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void pagesSayNothingOfADemonstration() {
        assertThat(mvc.get().uri("/sign-in")).bodyText().doesNotContain("demo-bar", "/demo/");
        assertThat(mvc.get().uri("/")).bodyText().doesNotContain("demo-bar", "/demo/");
    }

    @Test
    void noBeanOfTheDemonstrationIsMade() {
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(type -> type != null && type.getName().contains(".Demo")))
                .isEmpty();
    }
}
