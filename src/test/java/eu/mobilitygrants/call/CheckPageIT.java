package eu.mobilitygrants.call;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class CheckPageIT {

    private static final String CHECK = "/calls/ERASMUS-2024/check";

    private static final String CASE = "?type=STUDENT_STUDIES&category=MSC_STUDENT&citizenships=KE&citizenships=FR"
            + "&countryOfOrigin=KE&hostCountry=DE&hostKind=UNIVERSITY&charterStatus=HELD&charterFrom=2021-01-01"
            + "&charterUntil=2029-12-31&departure=2026-01-10&firstDay=2026-01-12&lastDay=2026-03-20&priorErasmusMonths=2.5"
            + "&conference=NONE&staffContractAtDeparture=false&virtualComponent=false&credits=";

    @Autowired
    MockMvcTester browser;

    @Test
    void leadsFromTheShortAddressToTheFirstCallWithTheSameFacts() {
        assertThat(browser.get().uri("/check")).hasStatus3xxRedirection().hasRedirectedUrl(CHECK);
        assertThat(browser.get().uri("/check?hostCountry=DE&lang=fr"))
                .hasRedirectedUrl(CHECK + "?hostCountry=DE&lang=fr");
    }

    @Test
    void asksWithoutJudgingAtFirst() {
        assertThat(browser.get().uri(CHECK))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Step 1 of 5",
                        "name=\"category\"",
                        "name=\"citizenships\"",
                        "<option value=\"Kosovo\">",
                        "<input type=\"hidden\" name=\"after\" value=\"who\">")
                .doesNotContain("class=\"findings\"", "Not eligible", "name=\"departure\"");
        assertThat(browser.get().uri(CHECK + "?lang=fr")).bodyText().doesNotContain("class=\"findings\"");
    }

    @Test
    void judgesTheFactsInTheAddress() {
        assertThat(browser.get().uri(CHECK + CASE))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Eligible",
                        "16 rules met.",
                        "Pool: Students, within Europe",
                        "10 November 2025",
                        "6 December 2025")
                .contains("Study plan: a PDF")
                .contains("Kenya and France", "10 January 2026", "MSc student")
                .contains("value=\"2026-01-10\"")
                .containsOnlyOnce("class=\"findings\"");
    }

    @Test
    void carriesTheFactsToTheStartOfAnApplication() {
        assertThat(browser.get().uri(CHECK + CASE))
                .bodyText()
                .contains("<input type=\"hidden\" name=\"citizenships\" value=\"KE\">")
                .contains("<input type=\"hidden\" name=\"citizenships\" value=\"FR\">")
                .contains("<input type=\"hidden\" name=\"priorErasmusMonths\" value=\"2.5\">")
                .doesNotContain("<input type=\"hidden\" name=\"credits\"");
    }

    @Test
    void showsEveryMistakeOfACaseAtOnce() {
        assertThat(browser.get().uri(CHECK + "?hostCountry=BE&citizenships=BE&departure=2025-10-20"))
                .hasStatusOk()
                .bodyText()
                .contains("Not eligible", "A stay in Belgium cannot be supported", "20 October 2025");
    }

    @Test
    void understandsTheSpellingsOfTheProgramme() {
        assertThat(browser.get().uri(CHECK + "?hostCountry=el&citizenships=UK&citizenships="))
                .hasStatusOk()
                .bodyText()
                .contains("<dd>Greece</dd>", "<dd>United Kingdom</dd>")
                .contains("The host country, Greece, is not Belgium.");
    }

    @Test
    void leavesOpenWhatIsNotAnswered() {
        assertThat(browser.get().uri(CHECK + "?type=&departure=&hostCountry="))
                .hasStatusOk()
                .bodyText()
                .contains("More information needed");
    }

    @Test
    void namesEveryMistakeAndKeepsWhatWasTyped() {
        var page = browser.get()
                .uri(CHECK + "?departure=soon&firstDay=2026-02-31&lastDay=2026-03-20&hostCountry=QQ&citizenships=KE"
                        + "&citizenships=ZZZ&priorErasmusMonths=-1&type=HOLIDAY&charterFrom=%2B999999999-01-01");

        assertThat(page)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#departure\"", "value=\"soon\"", "value=\"2026-02-31\"", "value=\"2026-03-20\"")
                .contains("href=\"#hostCountry\"", "there is no country “QQ”", "there is no country “ZZZ”")
                .contains("href=\"#priorErasmusMonths\"", "value=\"-1\"", "href=\"#type\"", "href=\"#charterFrom\"")
                .containsPattern("name=\"citizenships\"[^>]*value=\"Kenya\"")
                .containsPattern("name=\"citizenships\"[^>]*value=\"ZZZ\"")
                .containsPattern("name=\"hostCountry\"[^>]*value=\"QQ\"")
                .doesNotContain("class=\"findings\"");
    }

    @Test
    void speaksFrench() {
        assertThat(browser.get().uri(CHECK + CASE).header(HttpHeaders.ACCEPT_LANGUAGE, "fr"))
                .bodyText()
                .contains("Vérifier votre situation", "16 règles remplies.", "Kenya et France", "10 janvier 2026");
    }

    @Test
    void knowsOnlyTheCallsThereAre() {
        assertThat(browser.get().uri("/calls/NO-SUCH-CALL/check")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
