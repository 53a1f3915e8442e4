package eu.mobilitygrants.call.api;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.eligibility.RuleCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class EligibilityCheckApiIT {

    private static final String CHECKS = "/api/calls/ERASMUS-2024/eligibility-checks";

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Test
    void judgesACaseByAllSixteenRulesInOrder() {
        var answer = check(CheckRequest.EXAMPLE);

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(answer).bodyJson().extractingPath("outcome").isEqualTo("ELIGIBLE");
        assertThat(answer).bodyJson().extractingPath("pool").isEqualTo("STUDENT_PROGRAMME");
        assertThat(answer)
                .bodyJson()
                .extractingPath("findings[*].rule")
                .asArray()
                .containsExactlyElementsOf(
                        Stream.of(RuleCode.values()).map(RuleCode::name).toList());
        assertThat(answer)
                .bodyJson()
                .extractingPath("findings[*].outcome")
                .asArray()
                .containsOnly("MET");
        assertThat(answer)
                .bodyJson()
                .extractingPath("advice")
                .convertTo(CheckAnswer.DatesAdvised.class)
                .satisfies(advice -> {
                    assertThat(advice.lastSubmissionDay()).isEqualTo("2025-11-10");
                    assertThat(advice.earliestDeparture()).isEqualTo("2026-01-10");
                    assertThat(advice.latestFirstDay()).isEqualTo("2026-05-25");
                });
    }

    @Test
    void treatsWhateverIsAbsentAsUnknown() {
        var answer = check("{}");

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("outcome").isEqualTo("NEEDS_INFORMATION");
        assertThat(answer).bodyJson().extractingPath("pool").isNull();
        assertThat(answer).bodyJson().extractingPath("findings[0].outcome").isEqualTo("MET");
        assertThat(answer).bodyJson().extractingPath("findings[14].outcome").isEqualTo("MET");
        assertThat(answer).bodyJson().extractingPath("findings[6].outcome").isEqualTo("UNKNOWN");
        assertThat(answer).bodyJson().extractingPath("advice.lastSubmissionDay").isNull();
        assertThat(answer).bodyJson().extractingPath("advice.earliestDeparture").isEqualTo("2025-12-06");
        assertThat(answer).bodyJson().extractingPath("advice.latestFirstDay").isNull();
    }

    @Test
    void treatsNullAsAbsent() {
        var answer = check("""
                { "mobilityType": null, "applicant": null, "host": { "charter": null, "country": null },
                  "stay": { "virtualLastDay": null, "credits": null }, "submittedOn": null }
                """);

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("outcome").isEqualTo("NEEDS_INFORMATION");
    }

    @Test
    void judgesForTheInstantWhereNoDayOfSubmissionIsGiven() {
        clock.set(java.time.Instant.parse("2026-05-30T22:00:00Z"));
        try {
            assertThat(check("{}"))
                    .bodyJson()
                    .extractingPath("findings[0].outcome")
                    .isEqualTo("NOT_MET");
            clock.set(java.time.Instant.parse("2026-05-30T21:59:59Z"));
            assertThat(check("{}"))
                    .bodyJson()
                    .extractingPath("findings[0].outcome")
                    .isEqualTo("MET");
        } finally {
            clock.reset();
        }
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        var french = browser.post()
                .uri(CHECKS)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "fr-BE,en;q=0.5")
                .exchange();

        assertThat(french).hasHeader(HttpHeaders.CONTENT_LANGUAGE, "fr");
        assertThat(french.getResponse().getHeaders(HttpHeaders.VARY)).contains(HttpHeaders.ACCEPT_LANGUAGE);
        assertThat(french)
                .bodyJson()
                .extractingPath("findings[0].message")
                .asString()
                .startsWith("L’appel");

        var english = check("{}");
        assertThat(english).hasHeader(HttpHeaders.CONTENT_LANGUAGE, "en");
        assertThat(english)
                .bodyJson()
                .extractingPath("findings[0].message")
                .asString()
                .startsWith("The call accepts");
    }

    @ParameterizedTest
    @CsvSource({"EL, Greece", "gr, Greece", "UK, United Kingdom", "XK, Kosovo"})
    void understandsTheSpellingsOfTheProgramme(String code, String name) {
        var answer = check("""
                { "mobilityType": "STUDENT_STUDIES", "host": { "country": "%s" } }
                """.formatted(code));

        assertThat(answer).hasStatusOk().bodyText().contains(name);
    }

    @Test
    void namesEveryWrongField() {
        var answer = check("""
                { "mobilityType": "HOLIDAY",
                  "applicant": { "category": 3, "staffContractAtDeparture": 1, "citizenships": ["KE", "QQ", 7],
                                 "countryOfOrigin": "Kenya", "priorErasmusMonths": -1 },
                  "host": { "country": ["DE"], "kind": "university",
                            "charter": { "status": "LOST", "validFrom": 2021, "validUntil": "2029-12-32" },
                            "agreement": true },
                  "stay": { "departure": "10/01/2026", "firstDay": "2026-02-31", "lastDay": "soon",
                            "virtualComponent": "yes", "virtualLastDay": {}, "credits": "3", "last_day": "2026-03-20" },
                  "conference": "SOME",
                  "submittedOn": "20251-11-10",
                  "colour": "red" }
                """);

        assertThat(answer)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("status").isEqualTo(400);
        assertThat(answer).bodyJson().extractingPath("instance").isEqualTo(CHECKS);
        assertThat(answer)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder(
                        "mobilityType",
                        "applicant.category",
                        "applicant.staffContractAtDeparture",
                        "applicant.citizenships[1]",
                        "applicant.citizenships[2]",
                        "applicant.countryOfOrigin",
                        "applicant.priorErasmusMonths",
                        "host.country",
                        "host.kind",
                        "host.charter.status",
                        "host.charter.validFrom",
                        "host.charter.validUntil",
                        "host.agreement",
                        "stay.departure",
                        "stay.firstDay",
                        "stay.lastDay",
                        "stay.virtualComponent",
                        "stay.virtualLastDay",
                        "stay.credits",
                        "stay.last_day",
                        "conference",
                        "submittedOn",
                        "colour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"applicant\": { \"citizenships\": \"KE\" } }",
                "{ \"applicant\": { \"citizenships\": [\"KE\",\"KE\",\"KE\",\"KE\",\"KE\",\"KE\",\"KE\",\"KE\",\"KE\",\"KE\",\"KE\"] } }"
            })
    void wantsAShortListOfCitizenships(String request) {
        assertThat(check(request))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .containsExactly("applicant.citizenships");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "2.005", "120.01", "NaN", "true", "\"2\""})
    void refusesNumbersThatNoStayHas(String number) {
        assertThat(check("{ \"applicant\": { \"priorErasmusMonths\": %s } }".formatted(number)))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2.5", "2.500", "1.2e1", "120"})
    void takesNumbersHoweverTheyAreWritten(String number) {
        assertThat(check("{ \"applicant\": { \"priorErasmusMonths\": %s } }".formatted(number)))
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{} {}",
                "[]",
                "null",
                "\"text\"",
                "{ \"conference\": \"NONE\", \"conference\": \"MAIN\" }"
            })
    void refusesWhatIsNoSingleJsonObject(String body) {
        var answer = check(body);

        assertThat(answer)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31"})
    void judgesEvenAtTheEndsOfTheCalendar(String day) {
        var request = """
                { "mobilityType": "STUDENT_STUDIES", "submittedOn": "%1$s", "host": { "country": "DE", "kind": "UNIVERSITY",
                  "charter": { "status": "HELD", "validFrom": "%1$s", "validUntil": "%1$s" } },
                  "stay": { "departure": "%1$s", "firstDay": "%1$s", "lastDay": "%1$s", "virtualLastDay": "%1$s" } }
                """;

        assertThat(check(request.formatted(day))).hasStatusOk();
    }

    @Test
    void refusesABodyThatNobodyCanMean() {
        var body = "{ \"conference\": \"%s\" }".formatted("x".repeat(EligibilityCheckController.LARGEST_BODY));

        assertThat(check(body))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void refusesAnythingButJson() {
        assertThat(browser.post().uri(CHECKS).contentType(MediaType.TEXT_PLAIN).content("{}"))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void knowsOnlyTheCallsThereAre() {
        assertThat(browser.post()
                        .uri("/api/calls/NO-SUCH-CALL/eligibility-checks")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void canBeAskedByTheBrowserFromAnotherSite() {
        var mayI = browser.options()
                .uri(CHECKS)
                .header(HttpHeaders.ORIGIN, "https://institution.example.org")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "POST")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, "content-type, accept-language")
                .exchange();

        assertThat(mayI).hasStatusOk().hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        assertThat(mayI).doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
    }

    @Test
    void judgesBesideItACallWithOtherNumbers() {
        var other = CallFixtures.copyOfErasmus2024(jdbc);
        jdbc.sql("update funding_call set lead_time_months = 1, mobility_deadline = '2026-03-19' where id = ?")
                .param(other.value())
                .update();

        var answer = browser.post()
                .uri("/api/calls/{call}/eligibility-checks", other.value())
                .contentType(MediaType.APPLICATION_JSON)
                .content(CheckRequest.EXAMPLE)
                .exchange();

        assertThat(answer).bodyJson().extractingPath("outcome").isEqualTo("INELIGIBLE");
        assertThat(answer)
                .bodyJson()
                .extractingPath("findings[?(@.outcome=='NOT_MET')].rule")
                .asArray()
                .containsExactly("MOBILITY_DEADLINE");
        assertThat(answer).bodyJson().extractingPath("advice.lastSubmissionDay").isEqualTo("2025-12-10");
        assertThat(check(CheckRequest.EXAMPLE))
                .bodyJson()
                .extractingPath("outcome")
                .isEqualTo("ELIGIBLE");
    }

    private MvcTestResult check(String body) {
        return browser.post()
                .uri(CHECKS)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
