package eu.mobilitygrants.call;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class DatesPageIT {

    private static final String CALL = "/calls/ERASMUS-2024";
    private static final String FILE = CALL + "/last-day.ics";

    @Autowired
    MockMvcTester browser;

    @Test
    void tellsTheLastDayToSubmitForAStayAndOffersItAsAFile() throws Exception {
        var page = page("?type=STUDENT_STUDIES&departure=2026-01-10&firstDay=2026-01-12&lastDay=2026-03-20");

        assertThat(page.select("section[aria-labelledby=last-day]").text())
                .contains("10 November 2025", "For a departure on 10 January 2026");
        assertThat(page.select("a[href*=last-day.ics]").attr("href"))
                .isEqualTo(FILE + "?departure=2026-01-10&type=STUDENT_STUDIES");
        assertThat(page.select(".finding-not_met")).isEmpty();
    }

    @Test
    void takesTheFirstDayForTheDepartureWhereNoneIsGiven() throws Exception {
        assertThat(page("?firstDay=2026-01-12")
                        .select("section[aria-labelledby=last-day]")
                        .text())
                .contains("12 November 2025");
    }

    @Test
    void saysThatADayHasPassedAndOffersNoFileOfIt() throws Exception {
        var page = page("?departure=2025-11-01");

        assertThat(page.select("main").text()).contains("1 September 2025", "That day has passed");
        assertThat(page.select("a[href*=last-day.ics]")).isEmpty();
        assertThat(page.select(".finding-not_met").text()).contains("leave on 6 December 2025 or later");
    }

    @ParameterizedTest(name = "submitted {0}: {1}")
    @CsvSource({
        "'', 6 December 2025",
        "2025-12-29, 1 March 2026",
        "2026-05-30, 30 July 2026",
        "2026-05-31, accepts no applications on that day",
    })
    void tellsTheEarliestDepartureForADayOfSubmission(String day, String expected) throws Exception {
        assertThat(page("?submittedOn=" + day)
                        .select("section[aria-labelledby=earliest]")
                        .text())
                .contains(expected);
    }

    @Test
    void tellsTheWindowOfALengthInWordsAsAPictureAndAsATable() throws Exception {
        var page = page("?type=DOCTORAL_SHORT_TERM&length=10&unit=DAYS");

        var calendar = page.select(".stay-calendar");
        assertThat(calendar.select("> p").text()).contains("10 days", "from 6 December 2025 to 22 July 2026");
        assertThat(calendar.select("svg[role=img] title").eachText())
                .hasSize(10)
                .contains("October 2025: no stay can begin")
                .contains("December 2025: a stay can begin from day 6 to day 31")
                .contains("July 2026: a stay can begin from day 1 to day 22");
        assertThat(calendar.select("svg[role=img]"))
                .allSatisfy(month -> assertThat(page.getElementById(month.attr("aria-labelledby")))
                        .isNotNull());
        assertThat(calendar.select("table").text()).contains("Latest start 22 July 2026", "Earliest start 6 December");
        assertThat(page.select(".warning")).isEmpty();
    }

    @Test
    void saysThatNoStayOfItsKindIsSoLong() throws Exception {
        assertThat(page("?type=DOCTORAL_SHORT_TERM&length=40&unit=DAYS")
                        .select(".warning")
                        .text())
                .contains("40 days");
    }

    @Test
    void saysThatItIsTooLateForALength() throws Exception {
        assertThat(page("?length=8&unit=MONTHS").select(".stay-calendar > p").text())
                .contains("8 months is no longer possible");
    }

    @Test
    void namesEveryMistakeAndKeepsWhatWasTyped() {
        assertThat(browser.get()
                        .uri(CALL + "/dates?type=HOLIDAY&departure=soon&length=0&unit=DAYS&submittedOn=0020-01-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#type\"", "href=\"#departure\"", "href=\"#length\"", "href=\"#submittedOn\"")
                .contains("value=\"soon\"", "enter at least 1")
                .doesNotContain("stay-calendar");
        assertThat(browser.get().uri(CALL + "/dates?length=99999999&unit=MONTHS"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(browser.get().uri(CALL + "/dates?length=14&unit=MONTHS"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void isLinkedFromTheCallAndFromTheCheck() {
        assertThat(browser.get().uri(CALL)).bodyText().contains(CALL + "/dates");
        assertThat(browser.get().uri(CALL + "/check?type=STAFF_TRAINING"))
                .bodyText()
                .contains(CALL + "/dates?type=STAFF_TRAINING");
    }

    @Test
    void givesTheLastDayAsACalendarFileInTheReadersLanguage() {
        assertThat(browser.get().uri(FILE + "?departure=2026-01-10&type=STUDENT_STUDIES"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .hasHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"last-day-2025-11-10.ics\"")
                .bodyText()
                .contains("UID:last-day-ERASMUS-2024-2026-01-10@localhost\r\n", "DTSTAMP:20251006T070000Z\r\n")
                .contains("DTSTART;TZID=Europe/Brussels:20251110T090000\r\n")
                .contains("DTEND;TZID=Europe/Brussels:20251111T000000\r\n")
                .contains("BEGIN:VTIMEZONE\r\n", "TRIGGER:-P14D\r\n", "TRIGGER:-P1D\r\n", "SUMMARY:Last day to submit");
        assertThat(browser.get().uri(FILE + "?departure=2026-01-10").header(HttpHeaders.ACCEPT_LANGUAGE, "fr"))
                .bodyText()
                .contains("SUMMARY:Dernier jour", "UID:last-day-ERASMUS-2024-2026-01-10@localhost\r\n");
    }

    @Test
    void endsWithTheCallWhereThatComesFirst() {
        assertThat(browser.get().uri(FILE + "?departure=2026-07-31"))
                .bodyText()
                .contains("DTSTART;TZID=Europe/Brussels:20260530T090000", "TZID=Europe/Brussels:20260531T000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?departure=", "?departure=soon", "?departure=0001-01-01", "?departure=2026-01-10&type=X"})
    void refusesADayThatIsNone(String query) {
        assertThat(browser.get().uri(FILE + query)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void knowsOnlyTheCallsThereAre() {
        assertThat(browser.get().uri("/calls/NONE/dates")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/calls/NONE/last-day.ics?departure=2026-01-10"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private Document page(String query) throws Exception {
        var result = browser.get().uri(CALL + "/dates" + query).exchange();
        assertThat(result).as(query).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
