package eu.mobilitygrants.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@RecordApplicationEvents
class SignInIT {

    private final String email = "kofi." + UUID.randomUUID() + "@example.org";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        jdbc.sql("delete from sign_in_allowance").update();
    }

    @AfterEach
    void leaveTheClock() {
        clock.reset();
    }

    @Test
    void letsANewcomerInByTheLinkAndKnowsThemFromThenOn() {
        var answer = ask(email);

        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in/sent");
        assertThat(people.byEmail(email)).isEmpty();
        var spent = spend(browser, linkFor(email));
        assertThat(spent.statusCode()).isEqualTo(302);
        assertThat(browser.target(spent)).isEqualTo("/applications");
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(people.byEmail(email)).get().extracting(Person::locale).isEqualTo(Locale.FRENCH);
    }

    @Test
    void bringsPeopleBackToThePageTheyAskedFor() {
        var asked = browser.get("/profile?lang=fr");
        assertThat(browser.target(asked)).isEqualTo("/sign-in");
        ask(email);

        var spent = spend(browser, linkFor(email));

        assertThat(browser.target(spent)).isEqualTo("/profile?lang=fr");
    }

    @Test
    void changesTheSessionIdOnTheWayIn() {
        ask(email);
        browser.get("/sign-in");
        var before = browser.session();

        spend(browser, linkFor(email));

        assertThat(before).isPresent();
        assertThat(browser.session()).isPresent().isNotEqualTo(before);
    }

    @Test
    void buildsTheLinkFromTheConfiguredAddressWhateverTheRequestSays() {
        mvc.post()
                .uri("/sign-in")
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .param("email", email)
                .with(csrf())
                .exchange();

        assertThat(requested(email).link().toString()).startsWith("http://localhost:8080/sign-in/confirm?token=");
    }

    @Test
    void keepsOnlyAHashOfTheToken() {
        ask(email);

        var row = jdbc.sql("select sign_in_link::text from sign_in_link where email = ?")
                .param(email)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(token(linkFor(email)));
        assertThat(token(linkFor(email))).hasSize(43);
    }

    @Test
    void spendsALinkOnceAndShowsAWayOutAfterwards() {
        ask(email);
        spend(browser, linkFor(email));
        var other = new Browser(port);

        var again = spend(other, linkFor(email));

        assertThat(other.target(again)).isEqualTo("/sign-in/link-used");
        assertThat(other.isSignedIn()).isFalse();
        assertThat(other.get("/sign-in/link-used").body()).contains("This link no longer works", "action=\"/sign-in\"");
    }

    @Test
    void doesNotSpendALinkThatIsOnlyOpened() {
        ask(email);
        IntStream.range(0, 3).forEach(scan -> new Browser(port).get(linkFor(email)));

        spend(browser, linkFor(email));

        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void refusesALinkAfterTenMinutesAndNotBefore() {
        ask(email);
        clock.advance(Duration.ofMinutes(10));
        assertThat(browser.target(spend(browser, linkFor(email)))).isEqualTo("/sign-in/link-used");

        var other = "ama." + email;
        ask(other);
        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        spend(browser, linkFor(other));
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void voidsTheEarlierLinkOfTheSameAddress() {
        ask(email);
        ask(email.toUpperCase(Locale.ROOT));
        var links = events.stream(SignInLinkRequested.class)
                .filter(event -> event.email().equals(email))
                .toList();
        assertThat(links).hasSize(2);

        var first = spend(browser, path(links.getFirst()));
        var second = spend(new Browser(port), path(links.getLast()));

        assertThat(browser.target(first)).isEqualTo("/sign-in/link-used");
        assertThat(browser.target(second)).isEqualTo("/applications");
    }

    @Test
    void answersTheSameForKnownUnknownAndDisabledAddresses() throws Exception {
        var known = PeopleFixtures.person(jdbc, "Known Person").email();
        var disabled = PeopleFixtures.person(jdbc, "Disabled Person");
        disable(disabled);

        var answers = java.util.stream.Stream.of(known, email, disabled.email())
                .map(this::ask)
                .map(answer -> answer.getResponse().getStatus() + " "
                        + answer.getResponse().getRedirectedUrl())
                .distinct();

        assertThat(answers).containsExactly("302 /sign-in/sent");
        assertThat(events.stream(SignInLinkRequested.class))
                .extracting(SignInLinkRequested::email)
                .contains(known, email)
                .doesNotContain(disabled.email());
    }

    @Test
    void refusesAPersonWhoWasDisabledAfterTheLinkWasSent() {
        var person = PeopleFixtures.person(jdbc, "Soon Disabled");
        ask(person.email());
        disable(person);

        var spent = spend(browser, linkFor(person.email()));

        assertThat(browser.target(spent)).isEqualTo("/sign-in/disabled");
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.get("/sign-in/disabled").body()).contains("This address cannot sign in");
    }

    @Test
    void givesExactlyOneSessionToTwelveWhoSpendTheSameLinkAtOnce() throws Exception {
        ask(email);
        var link = linkFor(email);
        var gate = new CountDownLatch(1);
        var browsers =
                IntStream.range(0, 12).mapToObj(each -> new Browser(port)).toList();

        try (var threads = Executors.newFixedThreadPool(12)) {
            browsers.forEach(each -> threads.submit(() -> {
                each.get(link);
                gate.await();
                return spend(each, link);
            }));
            gate.countDown();
        }

        assertThat(browsers.stream().filter(Browser::isSignedIn)).hasSize(1);
    }

    @Test
    void sendsAnAddressAtMostFiveLinksAnHourWithoutSayingSo() {
        IntStream.range(0, 7).forEach(each -> assertThat(ask(email)).hasRedirectedUrl("/sign-in/sent"));
        assertThat(linksSentTo(email)).isEqualTo(5);

        clock.advance(Duration.ofMinutes(59));
        ask(email);
        assertThat(linksSentTo(email)).isEqualTo(5);

        clock.advance(Duration.ofMinutes(1));
        ask(email);
        assertThat(linksSentTo(email)).isEqualTo(6);
    }

    @Test
    void answersAConnectionThatAsksTooOftenWith429() {
        IntStream.range(0, 100).forEach(each -> ask("crowd" + each + email));

        assertThat(ask(email)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(linksSentTo(email)).isZero();
    }

    @Test
    void namesAnAddressThatIsNoneAndKeepsIt() {
        assertThat(ask("kofi at example"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("kofi at example", "href=\"#email\"", "Indiquez une adresse e-mail de la forme");
    }

    @Test
    void showsAPageInWordsWhenAFormWasOpenForLongerThanItsSession() {
        var answer = browser.post("/sign-in", Map.of("email", email));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This page was open too long");
    }

    @Test
    void signsOutByAPostAndGoesHome() {
        ask(email);
        spend(browser, linkFor(email));

        var out = browser.post("/profile", "/sign-out", Map.of());

        assertThat(browser.target(out)).isEqualTo("/");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void takesADisabledPersonOutOfTheirSessionAtOnce() {
        ask(email);
        spend(browser, linkFor(email));
        assertThat(browser.isSignedIn()).isTrue();

        disable(people.byEmail(email).orElseThrow());

        assertThat(browser.target(browser.get("/profile"))).isEqualTo("/sign-in");
    }

    @Test
    void takesAndGivesRolesFromTheNextClickOn() {
        ask(email);
        spend(browser, linkFor(email));
        assertThat(browser.get("/admin/people").statusCode()).isEqualTo(403);

        var id = people.byEmail(email).orElseThrow().id().value();
        jdbc.sql("insert into person_role (person_id, role) values (?, 'ADMIN')")
                .param(id)
                .update();
        assertThat(browser.get("/admin/people").statusCode()).isEqualTo(200);

        jdbc.sql("delete from person_role where person_id = ?").param(id).update();
        assertThat(browser.get("/admin/people").statusCode()).isEqualTo(403);
    }

    private MvcTestResult ask(String address) {
        return mvc.post()
                .uri("/sign-in")
                .header("Accept-Language", "fr")
                .param("email", address)
                .with(csrf())
                .exchange();
    }

    private SignInLinkRequested requested(String address) {
        return events.stream(SignInLinkRequested.class)
                .filter(event -> event.email().equals(address))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private long linksSentTo(String address) {
        return events.stream(SignInLinkRequested.class)
                .filter(event -> event.email().equals(address))
                .count();
    }

    private String linkFor(String address) {
        return path(requested(address));
    }

    private static String path(SignInLinkRequested event) {
        return event.link().getRawPath() + "?" + event.link().getRawQuery();
    }

    private static String token(String link) {
        return link.substring(link.indexOf('=') + 1);
    }

    private static java.net.http.HttpResponse<String> spend(Browser browser, String link) {
        return browser.post(link, "/login/ott", Map.of("token", token(link)));
    }

    private void disable(Person person) {
        jdbc.sql("update person set disabled = true where id = ?")
                .param(person.id().value())
                .update();
    }
}
