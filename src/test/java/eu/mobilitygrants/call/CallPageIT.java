package eu.mobilitygrants.call;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class CallPageIT {

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void tellsWhoWhereHowLongHowManyAndByWhen() {
        assertThat(browser.get().uri("/calls/ERASMUS-2024"))
                .hasStatusOk()
                .bodyText()
                .contains("Erasmus+ mobility grants, call 2024", "Staff training", "Students, worldwide")
                .contains("2 to 60 days", "2 to 12 months", "5 to 30 days")
                .contains("26 EU member states and 6 associated countries; not in Belgium", "169 countries")
                .contains("30 May 2026, 24:00", "31 July 2026", "leave from 6 December 2025")
                .contains("at least 2 months before you leave");
    }

    @Test
    void tellsWhatIsNeededAndHowItIsDecided() {
        assertThat(browser.get().uri("/calls/ERASMUS-2024"))
                .bodyText()
                .contains("3 documents", "Motivation letter", "Objectives of the training", "20 %", "60 %")
                .contains("Education Office", "at least 2 people", "14 days", "10 days", "Research Office");
    }

    @Test
    void drawsEachPoolAsItsPlaces() {
        var call = CallFixtures.copyOfErasmus2024(jdbc, Map.of("STAFF", 4, "STUDENT_PROGRAMME", 31));

        var page = browser.get().uri("/calls/{call}", call.value());

        assertThat(page)
                .bodyText()
                .contains("aria-label=\"4 of 4 grants are free\"", "aria-label=\"2 of 2 grants are free\"")
                .contains("of 31 grants free")
                .doesNotContain("aria-label=\"31 of 31 grants are free\"");
    }

    @Test
    void leadsToTheCheckAndToAnApplication() {
        assertThat(browser.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/calls/ERASMUS-2024/check\"", "href=\"/calls/ERASMUS-2024/apply\"");
    }

    @Test
    void namesAFewOtherCallsAndLeadsToAll() {
        for (var more = 0; more < 6; more++) {
            CallFixtures.copyOfErasmus2024(jdbc);
        }

        assertThat(browser.get().uri("/calls/ERASMUS-2024"))
                .bodyText()
                .contains("href=\"/calls\">All calls</a>")
                .satisfies(page ->
                        assertThat(page.split("href=\"/calls/TEST-\\d+\"", -1)).hasSizeLessThanOrEqualTo(6));
        assertThat(browser.get().uri("/calls"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/calls/ERASMUS-2024\"", "The call accepts applications until");
        assertThat(browser.get().uri("/calls?page=99999&lang=fr"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }

    @Test
    void offersNoApplicationOnceTheCallIsClosed() {
        clock.set(Instant.parse("2026-05-30T22:00:00Z"));

        assertThat(browser.get().uri("/calls/ERASMUS-2024"))
                .bodyText()
                .contains("The call is closed", "too late")
                .doesNotContain("/apply\"", "leave from");
    }

    @Test
    void showsTheNumbersOfAnotherCall() {
        var call = CallFixtures.copyOfErasmus2024(jdbc, Map.of("STAFF", 7));
        jdbc.sql("update funding_call set lead_time_months = 3, mobility_deadline = '2027-01-31', offer_days = 21,"
                        + " pass_percent = 70, maximum_score = 6 where id = ?")
                .param(call.value())
                .update();
        jdbc.sql("update call_mobility_type set maximum_days = 45 where call_id = ? and type = 'STAFF_TRAINING'")
                .param(call.value())
                .update();
        jdbc.sql(
                        "update call_criterion set weight = 3 where call_id = ? and audience = 'STAFF' and code = 'OBJECTIVES'")
                .param(call.value())
                .update();

        assertThat(browser.get().uri("/calls/{call}", call.value()))
                .bodyText()
                .contains("at least 3 months before you leave", "leave from 6 January 2026", "31 January 2027")
                .contains("of 7 grants free", "2 to 45 days", "21 days", "70 %", "from 0 to 6", "43 %", "14 %");
    }

    @Test
    void speaksFrench() {
        assertThat(browser.get().uri("/calls/ERASMUS-2024").header(HttpHeaders.ACCEPT_LANGUAGE, "fr"))
                .bodyText()
                .contains(
                        "Bourses de mobilité Erasmus+, appel 2024", "départ dès le 6 décembre 2025", "Premier arrivé");
    }

    @Test
    void leavesNoKeyUntranslatedAndNoScriptInThePage() {
        var page = browser.get().uri("/calls/ERASMUS-2024").exchange();

        assertThat(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .doesNotContain("??", "<script>");
    }

    @Test
    void knowsOnlyTheCallsThereAre() {
        assertThat(browser.get().uri("/calls/NO-SUCH-CALL")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
