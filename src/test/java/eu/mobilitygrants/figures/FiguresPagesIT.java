package eu.mobilitygrants.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationContent;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.award.AwardService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.review.ReviewFixtures;
import eu.mobilitygrants.review.ReviewService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Four applications of one call, by the real steps: granted, refused, waiting for screening, withdrawn. */
@PortalTest
class FiguresPagesIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private AwardService awards;

    @Autowired
    private FundingCalls calls;

    private CallId call;
    private Person officer;
    private Person education;
    private Person clinical;

    @BeforeEach
    void people() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        officer = PeopleFixtures.person(jdbc, "Fay Figures", Role.OFFICER, Role.CHAIR);
        education = PeopleFixtures.person(jdbc, "Edda Education", "EDUCATION_OFFICE", Role.ASSESSOR);
        clinical = PeopleFixtures.person(jdbc, "Cleo Clinical", "CLINICAL_SCIENCES", Role.ASSESSOR);
    }

    @Test
    void aCallNobodyAppliedInSaysSo() {
        assertThat(page(officer).text()).contains("Nobody has submitted an application in this call yet.");
    }

    @Test
    void theTablesBesideThePicturesCountWhatHappened() {
        story();

        var page = page(officer);

        assertThat(numbers(page)).startsWith("4", "2", "1", "1", "1");
        assertThat(rows(page, "by-type"))
                .containsExactlyInAnyOrder("Staff training 1 0 0", "Student mobility for studies 3 1 1");
        assertThat(rows(page, "by-destination")).contains("Germany 3 1 1");
        assertThat(rows(page, "over-time")).containsExactly("Oct 2025 4 4");
        assertThat(rows(page, "criteria")).contains("Academic record 0 2 0 0 1 1 2.75 1.79");
        assertThat(page.select("section[aria-labelledby=pools] tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).endsWith("2025 1 8"));
        assertThat(page.select("svg.chart-picture[role=img]"))
                .isNotEmpty()
                .allSatisfy(picture -> assertThat(picture.attr("aria-label")).isNotBlank());
    }

    /** A count says as much as a page: whoever is kept out of a case is told how many are missing, and no more. */
    @Test
    void whoHasAConflictOfInterestReadsFiguresWithoutTheCase() {
        var granted = story();
        jdbc.sql("update review_case set supervisor_email = ? where application_id = ?")
                .params(officer.email(), granted.value())
                .update();

        var page = page(officer);

        assertThat(numbers(page)).startsWith("3", "1", "0", "0", "0");
        assertThat(page.text()).contains("One application is left out of these figures");
        assertThat(csv(officer)).hasSize(1);
        assertThat(numbers(page(PeopleFixtures.person(jdbc, "Aude Auditor", Role.AUDITOR))))
                .startsWith("4");
    }

    @Test
    void theReportHasTheGrantedMobilitiesWithoutNames() throws IOException {
        story();

        var lines = csv(officer);

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("\uFEFFReceipt number,Mobility type,Pool,Host");
        assertThat(lines.get(1))
                .startsWith("1,Student mobility for studies,")
                .contains("'=HYPERLINK(1),DE,2026-01-12,")
                .doesNotContain("Stu Student", "Ada", "@example.org");
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(download(officer, "xlsx").getContentAsByteArray()))) {
            var mobilities = book.getSheets().skip(1).findFirst().orElseThrow().read();
            assertThat(mobilities).hasSize(2);
            assertThat(texts(mobilities.get(1))).startsWith("1").contains("=HYPERLINK(1)", "DE");
            assertThat(texts(book.getFirstSheet().read().getFirst())).containsExactly("Applications received", "4");
        }
    }

    /** @return the application whose grant was accepted */
    private ApplicationId story() {
        var student = ApplicationFixtures.completeStudent();
        var granted = submitted(hostCalled(student, "=HYPERLINK(1)"));
        conclude(granted, true);
        awards.accept(granted, applications.application(granted).applicant());
        conclude(submitted(student), false);
        submitted(ApplicationFixtures.completeStaff());
        var withdrawn = submitted(student);
        applications.withdraw(withdrawn, applications.application(withdrawn).applicant());
        return granted;
    }

    private static ApplicationContent hostCalled(ApplicationContent content, String name) {
        var host = content.host();
        return content.with(new ApplicationContent.Host(
                null,
                name,
                host.city(),
                host.country(),
                host.kind(),
                host.erasmusCode(),
                host.charter(),
                host.agreement(),
                host.contactName(),
                host.contactEmail()));
    }

    private ApplicationId submitted(ApplicationContent content) {
        return ApplicationFixtures.submitted(
                applications, call, PeopleFixtures.person(jdbc, "Stu Student").id(), content);
    }

    private void conclude(ApplicationId id, boolean positive) {
        ReviewFixtures.conclude(
                reviews,
                calls.terms(call),
                Audience.STUDENT,
                id,
                officer.id(),
                education.id(),
                clinical.id(),
                positive);
    }

    private Document page(Person reader) {
        return Jsoup.parse(text(get("/office/figures?call=" + call, reader)));
    }

    private List<String> csv(Person reader) {
        return text(download(reader, "csv")).lines().toList();
    }

    private MockHttpServletResponse download(Person reader, String ending) {
        return get("/office/figures/%s/report.%s".formatted(call, ending), reader);
    }

    private MockHttpServletResponse get(String address, Person reader) {
        return browser.get()
                .uri(address)
                .with(user(new SignedInPerson(reader)))
                .exchange()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<String> numbers(Document page) {
        return page.select("dl.numbers dd").eachText();
    }

    private static List<String> rows(Document page, String section) {
        return page.select("section[aria-labelledby=" + section + "] tbody tr").stream()
                .map(Element::text)
                .toList();
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
