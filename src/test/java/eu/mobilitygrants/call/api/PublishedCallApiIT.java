package eu.mobilitygrants.call.api;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.call.CallFixtures;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class PublishedCallApiIT {

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void publishesACallWithItsPoolsAndTypes() {
        assertThat(browser.get().uri("/api/calls/ERASMUS-2024"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        { "id": "ERASMUS-2024",
                          "title": { "en": "Erasmus+ mobility grants, call 2024" },
                          "academicYears": ["2024-2025", "2025-2026"],
                          "opensAt": "2024-09-01T00:00:00+02:00",
                          "closesAt": "2026-05-31T00:00:00+02:00",
                          "open": true,
                          "leadTimeMonths": 2,
                          "mobilityDeadline": "2026-07-31",
                          "pools": [
                            { "code": "STAFF", "audience": "STAFF", "capacity": 5, "free": 5, "types": ["STAFF_TRAINING"],
                              "destinations": "PROGRAMME", "name": { "en": "Staff training" } },
                            { "code": "STUDENT_PROGRAMME", "audience": "STUDENT", "capacity": 8, "free": 8,
                              "destinations": "PROGRAMME" },
                            { "code": "STUDENT_INTERNATIONAL", "capacity": 2, "free": 2, "destinations": "INTERNATIONAL" } ],
                          "types": [
                            { "type": "STAFF_TRAINING", "categories": ["STAFF"], "minimumDays": 2, "maximumDays": 60,
                              "minimumMonths": null, "maximumMonths": null },
                            { "type": "STUDENT_STUDIES", "categories": ["MSC_STUDENT", "PHD_STUDENT"], "minimumMonths": 2,
                              "maximumMonths": 12 },
                            { "type": "STUDENT_TRAINEESHIP" },
                            { "type": "BLENDED_SHORT_TERM", "categories": ["MSC_STUDENT"], "minimumDays": 5 },
                            { "type": "DOCTORAL_SHORT_TERM", "maximumDays": 30 } ] }
                        """);
    }

    @Test
    void listsEveryCallInItsOrder() {
        var other = CallFixtures.copyOfErasmus2024(jdbc, Map.of("STAFF", 7));

        var answer = browser.get().uri("/api/calls").exchange();

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("[0].id").isEqualTo("ERASMUS-2024");
        assertThat(answer)
                .bodyJson()
                .extractingPath("[?(@.id=='%s')].pools[0].capacity".formatted(other.value()))
                .asArray()
                .containsExactly(7);
    }

    @Test
    void letsOtherSitesReadIt() {
        assertThat(browser.get().uri("/api/calls").header(HttpHeaders.ORIGIN, "https://institution.example.org"))
                .hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    @Test
    void knowsOnlyTheCallsThereAre() {
        assertThat(browser.get().uri("/api/calls/NO-SUCH-CALL"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void describesItself() {
        var description = browser.get().uri("/v3/api-docs").exchange();

        assertThat(description).hasStatusOk();
        assertThat(description)
                .bodyJson()
                .extractingPath(
                        "paths['/api/calls/{call}/eligibility-checks'].post.requestBody.content['application/json']"
                                + ".schema['$ref']")
                .isEqualTo("#/components/schemas/CheckRequest");
        assertThat(description)
                .bodyJson()
                .extractingPath("paths['/api/calls/{call}/eligibility-checks'].post.responses")
                .asMap()
                .containsKeys("200", "400", "404", "413");
        assertThat(description)
                .bodyJson()
                .extractingPath("components.schemas.CheckRequest.properties.mobilityType.enum")
                .asArray()
                .hasSize(5);
        assertThat(description).bodyText().contains("\"TWELVE_MONTHS\"", "RFC 9457", "stay.firstDay");
        assertThat(description)
                .bodyJson()
                .extractingPath("paths")
                .asMap()
                .allSatisfy((path, operations) -> assertThat(path).startsWith("/api/"));
    }
}
