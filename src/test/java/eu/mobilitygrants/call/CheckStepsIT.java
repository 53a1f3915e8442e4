package eu.mobilitygrants.call;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class CheckStepsIT {

    private static final String CHECK = "/calls/ERASMUS-2024/check";

    private static final String WHO = "category=MSC_STUDENT&citizenships=KE&countryOfOrigin=KE";
    private static final String STAY = WHO + "&type=STUDENT_STUDIES";
    private static final String WHERE = STAY + "&hostCountry=DE&hostKind=UNIVERSITY";
    private static final String WHEN = WHERE + "&departure=2026-01-10&firstDay=2026-01-12&lastDay=2026-03-20";

    @Autowired
    MockMvcTester browser;

    @Autowired
    MovableClock clock;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @ParameterizedTest(name = "after {0}: {2}")
    @CsvSource({
        "who, '" + WHO + "', Step 2 of 5, type",
        "stay, '" + STAY + "', Step 3 of 5, hostQuery",
        "where, '" + WHERE + "', Step 4 of 5, departure",
        "when, '" + WHEN + "', Step 5 of 5, priorErasmusMonths",
    })
    void asksStepByStep(String answered, String facts, String place, String asked) {
        var page = page("?" + facts + "&after=" + answered);

        assertThat(page.select(".step-count").text()).isEqualTo(place);
        assertThat(page.select("[name=" + asked + "]:not([type=hidden])")).isNotEmpty();
        assertThat(page.select(".so-far .finding-not_met")).isEmpty();
    }

    @Test
    void leadsThroughAllStepsToTheSameVerdictAsTheLinkOnItsEnd() {
        var page = page("");
        page = next(page, Map.of("category", "MSC_STUDENT", "citizenships", "Kenya", "countryOfOrigin", "Kenya"));
        page = next(page, Map.of("type", "STUDENT_TRAINEESHIP"));
        page = next(page, Map.of("hostCountry", "Peru", "hostKind", "NGO"));
        page = next(page, Map.of("departure", "2026-01-10", "firstDay", "2026-01-12", "lastDay", "2026-03-20"));
        assertThat(page.select("[name=conference], [name=agreement], [name=credits]"))
                .isEmpty();

        var verdict = next(page, Map.of("priorErasmusMonths", "2.5"));

        assertThat(verdict.select("#verdict").text()).isEqualTo("Eligible");
        var link = verdict.select(".link-address").text();
        assertThat(link)
                .isEqualTo("http://localhost:8080" + CHECK
                        + "?type=STUDENT_TRAINEESHIP&category=MSC_STUDENT&citizenships=KE&countryOfOrigin=KE"
                        + "&priorErasmusMonths=2.5&hostCountry=PE&hostKind=NGO&departure=2026-01-10"
                        + "&firstDay=2026-01-12&lastDay=2026-03-20");
        var sent = page(link.substring(link.indexOf('?')));
        assertThat(sent.select("main").html()).isEqualTo(verdict.select("main").html());
    }

    @Test
    void saysAtOnceWhatFailsWhyAndWhatWouldPass() {
        var page = page("?" + STAY + "&hostCountry=KE&hostKind=UNIVERSITY&after=where");

        var failing = page.select(".so-far .finding-not_met");
        assertThat(failing).hasSize(1);
        assertThat(failing.text())
                .contains("You are a citizen of Kenya, and it is your country of origin", "Choose a host in another");
        assertThat(failing.select("a").attr("href")).contains("citizenships=KE", "hostCountry=KE", "step=where");
        assertThat(page.select(".step-count").text()).as("going on is possible").isEqualTo("Step 4 of 5");
    }

    @Test
    void saysOnlyOnceInFullWhatFailedBefore() {
        var page = page("?" + STAY + "&hostCountry=KE&hostKind=UNIVERSITY&departure=2025-11-01&firstDay=2025-11-02"
                + "&lastDay=2026-03-20&after=when");

        assertThat(page.select(".so-far > ul .finding-not_met .finding-title").text())
                .contains("You apply early enough")
                .doesNotContain("not your own");
        assertThat(page.select(".so-far details summary").text()).isEqualTo("One rule was not met before");
        assertThat(page.select(".so-far details").text()).contains("The host country is not your own");
    }

    @Test
    void saysWhatTheOfficeWouldDecideAsInformation() {
        var page = page("?" + WHERE + "&after=where");

        assertThat(page.select(".so-far .finding-refer").text()).contains("not in the register of Erasmus charters");
        assertThat(page.select(".so-far .finding-not_met")).isEmpty();
    }

    /** However few of the facts are there: what is missing fails nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"who", "stay", "where", "when", "details"})
    void neverFailsARuleForAMissingFact(String answered) {
        for (var facts : List.of("", WHO, "type=STUDENT_STUDIES", "hostKind=UNIVERSITY", "lastDay=2026-03-20")) {
            var page = page("?category=&" + facts + "&after=" + answered);

            assertThat(page.select(".finding-not_met"))
                    .as("%s after %s", facts, answered)
                    .isEmpty();
        }
    }

    @Test
    void asksWhetherThereIsAContractOnlyWhereItMatters() {
        assertThat(page("?category=PHD_STUDENT&after=who").select("[name=staffContractAtDeparture]"))
                .isNotEmpty();
        assertThat(page("?category=MSC_STUDENT&after=who").select("[name=staffContractAtDeparture]"))
                .isEmpty();
        assertThat(page("?category=STAFF&after=who").select("[name=staffContractAtDeparture]"))
                .isEmpty();
    }

    @Test
    void hintsAtTheDatesThatArePossible() {
        assertThat(page("?" + STAY + "&step=when").select("main").text())
                .contains("leave on 6 December 2025 at the earliest", "starts on 2 June 2026 at the latest");
    }

    @Test
    void namesWhatCannotBeReadBesideItsFieldAndKeepsEverything() {
        var result = browser.get()
                .uri(CHECK + "?" + WHERE + "&departure=soon&firstDay=2026-01-12&lastDay=2026-02-31&after=when");

        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(result).bodyText().satisfies(html -> {
            var page = Jsoup.parse(html);
            assertThat(page.select(".step-count").text()).isEqualTo("Step 4 of 5");
            assertThat(page.select("#departure-error").text()).contains("enter a date");
            assertThat(page.select("#departure").val()).isEqualTo("soon");
            assertThat(page.select("#firstDay").val()).isEqualTo("2026-01-12");
            assertThat(page.select("#lastDay").val()).isEqualTo("2026-02-31");
            assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#departure", "#lastDay");
            assertThat(page.select("input[type=hidden][name=hostCountry]").val())
                    .isEqualTo("DE");
            assertThat(page.select("input[type=hidden][name=after]").val()).isEqualTo("when");
        });
    }

    @Test
    void survivesDatesAtTheEndsOfTheCalendar() {
        assertThat(browser.get().uri(CHECK + "?" + WHERE + "&firstDay=%2B999999999-12-31&after=when"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(browser.get().uri(CHECK + "?type=STAFF_TRAINING&firstDay=2199-12-31&lastDay=2199-12-31"))
                .hasStatusOk();
        assertThat(browser.get().uri(CHECK + "?firstDay=1900-01-01&lastDay=2199-12-31"))
                .hasStatusOk();
    }

    @Test
    void letsEachStepBeChangedFromTheEnd() {
        var verdict = page("?" + WHEN + "&priorErasmusMonths=0");
        var changes = verdict.select(".answers-head a").eachAttr("href");

        assertThat(changes).hasSize(5);
        for (var change : changes) {
            assertThat(change).contains(WHO.split("&")[0], "priorErasmusMonths=0");
            var step = page(change.substring(change.indexOf('?')));
            assertThat(next(step, Map.of()).select("#verdict"))
                    .as("straight back from %s", change)
                    .isNotEmpty();
        }
    }

    @Test
    void forgetsWhatAnAnswerReplaces() {
        var where = page("?" + WHEN + "&charterStatus=HELD&charterFrom=2021-01-01&charterUntil=2029-12-31&step=where");

        assertThat(where.select("[type=hidden][name^=charter]:not(.host-search *)"))
                .isEmpty();
        assertThat(where.select("[type=hidden][name=departure]:not(.host-search *)"))
                .hasSize(1);
    }

    @Test
    void stillOffersAllQuestionsOnOnePage() {
        var page = page("?" + WHO + "&step=all");

        assertThat(page.select("[name=departure], [name=credits], [name=hostKind], [name=staffContractAtDeparture]"))
                .hasSize(5);
        assertThat(page.select("#category-2").hasAttr("checked")).isTrue();
        assertThat(page.select("[name=charterStatus]")).as("nobody is asked").isEmpty();
        assertThat(page("?charterStatus=HELD&step=all").select("[name=charterStatus]"))
                .hasSize(1);
    }

    @Test
    void promisesALetterWithTheLinkAndNothingElse() {
        var mail = page("?" + WHO).select("a[href^=mailto:]:not(footer a)").attr("href");

        assertThat(mail).startsWith("mailto:?subject=Eligibility%20check").contains("category%3DMSC_STUDENT");
    }

    @Test
    void startsAnewWhereTheAddressNamesAStepThatIsNone() {
        assertThat(page("?step=nonsense").select(".step-count").text()).isEqualTo("Step 1 of 5");
        assertThat(page("?after=nonsense").select(".step-count").text()).isEqualTo("Step 1 of 5");
    }

    @Test
    void saysOnTheFirstPageThatTheCallIsClosed() {
        clock.set(Instant.parse("2026-06-15T08:00:00Z"));

        assertThat(page("").select(".so-far .finding-not_met").text()).contains("The call is closed");
        var verdict = page("?type=STAFF_TRAINING");
        assertThat(verdict.select(".stay-calendar > p").text()).contains("no longer possible");
    }

    private Document page(String query) {
        var result = browser.get().uri(CHECK + query).exchange();
        assertThat(result).as(query).hasStatusOk();
        return body(result);
    }

    private static Document body(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Sends the questions of the page as a browser would: what is filled in already, and these answers. */
    private Document next(Document page, Map<String, String> answers) {
        var form = page.select("main form[method=get]:not(.host-search)").first();
        assertThat(form).isNotNull();
        var sent = new LinkedHashMap<String, String>();
        form.select("input[type=hidden], input[checked], input[value]:not([type=radio]), option[selected]")
                .forEach(field -> sent.put(name(field), field.val()));
        sent.remove("");
        sent.putAll(answers);
        return page(sent.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&", "?", "")));
    }

    private static String name(Element field) {
        return field.tagName().equals("option") ? field.parent().attr("name") : field.attr("name");
    }
}
