package eu.mobilitygrants.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.mobilitygrants.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.context.SecurityContextHolder;

@PortalTest
class SignInAsIT {

    @Autowired
    private SignIn signIn;

    @Autowired
    private FreshPersonSessions sessions;

    @Autowired
    private JdbcClient jdbc;

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void keepsThePersonInASessionWithANewId() {
        var person = PeopleFixtures.person(jdbc, "Demo Person", Role.OFFICER);
        var before = request.getSession().getId();

        signIn.as(person, request, response);

        assertThat(request.getSession().getId()).isNotEqualTo(before);
        assertThat(sessions.loadDeferredContext(request)
                        .get()
                        .getAuthentication()
                        .getPrincipal())
                .isEqualTo(new SignedInPerson(person));
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICER, /office",
        "AUDITOR, /office",
        "ASSESSOR, /committee",
        "CHAIR, /committee",
        "ADMIN, /admin/people",
        ", /applications"
    })
    void leadsToWhereTheWorkIs(Role role, String page) {
        var person =
                role == null ? PeopleFixtures.person(jdbc, "Applicant") : PeopleFixtures.person(jdbc, "Somebody", role);

        assertThat(signIn.as(person, request, response)).isEqualTo(page);
    }

    @Test
    void refusesADisabledPerson() {
        var person = PeopleFixtures.person(jdbc, "Disabled Person");
        var disabled = new Person(
                person.id(), person.email(), person.name(), person.locale(), person.roles(), person.unit(), true);

        assertThatThrownBy(() -> signIn.as(disabled, request, response)).isInstanceOf(DisabledException.class);
        assertThat(sessions.containsContext(request)).isFalse();
    }
}
