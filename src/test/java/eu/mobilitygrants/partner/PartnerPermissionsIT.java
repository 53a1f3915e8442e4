package eu.mobilitygrants.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Role × action × outcome. */
@PortalTest
class PartnerPermissionsIT {

    private static final String NETWORK = "/office/networks/6a1d1c1e-0001-4000-8000-000000000001";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            method, route,                  OFFICER, ASSESSOR, CHAIR, AUDITOR, ADMIN
            GET,    /office/hosts,          yes,     no,       no,    yes,     no
            POST,   /office/hosts,          yes,     no,       no,    no,      no
            GET,    /office/networks,       yes,     no,       no,    yes,     no
            GET,    NETWORK,                yes,     no,       no,    yes,     no
            POST,   NETWORK/members/by-hand, yes,    no,       no,    no,      no
            """)
    void letsOfficersKeepAndAuditorsRead(
            String method, String route, String officer, String assessor, String chair, String auditor, String admin) {
        var allowed = Stream.of(Role.OFFICER, Role.ASSESSOR, Role.CHAIR, Role.AUDITOR, Role.ADMIN)
                .map(role -> browser.method(HttpMethod.valueOf(method))
                                .uri(route.replace("NETWORK", NETWORK))
                                .with(csrf())
                                .with(user(new SignedInPerson(PeopleFixtures.person(jdbc, "Partner " + role, role))))
                                .exchange()
                                .getResponse()
                                .getStatus()
                        != 403)
                .map(in -> in ? "yes" : "no")
                .toList();

        assertThat(allowed).containsExactly(officer, assessor, chair, auditor, admin);
    }
}
