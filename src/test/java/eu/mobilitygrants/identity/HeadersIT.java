package eu.mobilitygrants.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.PortalTest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

@PortalTest
class HeadersIT {

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in/sent", "/nowhere", "/api/nowhere", "/profile", "/portal.css"})
    void sendsTheProtectingHeadersWithEveryAnswer(String route) {
        var answer = browser.get(route);

        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .contains("base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()");
    }

    @Test
    void keepsPagesOutOfCachesAndStyleInThem() {
        var page = browser.get("/sign-in");
        var css = Pattern.compile("href=\"(/portal-[0-9a-f]+\\.css)\"").matcher(page.body());

        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(css.find()).isTrue();
        assertThat(header(browser.get(css.group(1)), "Cache-Control")).isEqualTo("max-age=31536000");
    }

    @Test
    void marksTheSessionCookie() {
        assertThat(header(browser.get("/sign-in"), "Set-Cookie"))
                .startsWith("PORTAL_SESSION=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    /** Tests talk plain HTTP and switch the flag off for themselves. */
    @Test
    void sendsTheSessionCookieOverTlsOnlyAsDelivered() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));

        assertThat(yaml.getObject()).containsEntry("server.servlet.session.cookie.secure", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal.css", "/portal.js", "/favicon.svg", "/api/nowhere"})
    void makesNoSessionForFilesAndMachines(String route) {
        browser.get(route);

        assertThat(browser.session()).isEmpty();
    }

    @Test
    void saysInWordsThatThereIsNoPage() {
        var answer = browser.get("/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no page here");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(" ", answer.headers().allValues(name));
    }
}
