package eu.mobilitygrants.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.paper.PaperReading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was submitted, taken home: by the applicant, the office and the committee, the same for all of them. */
@PortalTest
class SubmissionPaperIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private ReviewService reviews;

    private Person ada;
    private Person officer;
    private Person assessor;
    private ApplicationId id;

    @BeforeEach
    void aCaseBeforeTheCommittee() {
        ada = PeopleFixtures.person(jdbc, "Ada Student");
        officer = PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER);
        assessor = PeopleFixtures.person(jdbc, "Edda Education", "EDUCATION_OFFICE", Role.ASSESSOR);
        var call = CallFixtures.copyOfErasmus2024(jdbc);
        var content = ApplicationFixtures.completeStudent()
                .withAnswers(Map.of(
                        "ACADEMIC_RECORD", "Distinction <img src=\"http://localhost:1/x.png\"/> & more.",
                        "MOTIVATION_VALUE", "The course is not taught here.\n\nSecond paragraph: አማርኛ.",
                        "MOTIVATION_NEED", "I have no scholarship.",
                        "LEARNING_OBJECTIVES", "Master's level.",
                        "QUALITY", "The host is accredited."));
        id = ApplicationFixtures.submitted(applications, call, ada.id(), content);
        reviews.passOn(id, officer.id());
    }

    @Test
    void holdsReceiptVerdictAnswersAndDocuments() {
        var receipt = applications.submission(id).receipt();

        var answer = get("/applications/%s/receipt/submission.pdf".formatted(id), ada);

        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment; filename=\"submission-%d.pdf\"".formatted(receipt.number()));
        assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        assertThat(answer.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        PaperReading.read(answer.getResponse().getContentAsByteArray(), pdf -> {
            assertThat(pdf.words())
                    .contains("Application no. 1: Ada Student", receipt.sha256(), id.toString())
                    .contains("Monday 6 October 2025, 09:00:00 (Central European Summer Time)")
                    .contains("At the moment of submission: Eligible.", "R1 ", "R16 ")
                    .contains("Distinction <img src=\"http://localhost:1/x.png\"/> & more.")
                    .contains("Second paragraph: □□□□.", "shown as □")
                    .contains("University of Examples", "letter.pdf", "plan.pdf")
                    .contains("Why I would like to go", "What I would do there");
            applications
                    .submission(id)
                    .documents()
                    .values()
                    .forEach(document -> assertThat(pdf.words()).contains(document.sha256()));
            assertThat(pdf.bookmarks())
                    .containsExactly("Application no. 1: Ada Student", "Motivation letter", "Plan of the stay");
            assertThat(pdf.text(pdf.pages() - 1)).contains("Why I would like to go");
            assertThat(pdf.text(pdf.pages())).contains("What I would do there");
            assertThat(pdf.text(1)).contains("Receipt number 1 ·", "1 / " + (pdf.pages() - 2));
            assertThat(pdf.text(pdf.pages() - 2)).contains("%1$d / %1$d".formatted(pdf.pages() - 2));
            assertThat(pdf.language()).isEqualTo("en");
            assertThat(pdf.tagged()).isTrue();
        });
    }

    @Test
    void isInTheLanguageOfItsReader() throws Exception {
        var answer = browser.get()
                .uri("/applications/%s/receipt/submission.pdf?lang=fr".formatted(id))
                .with(user(new SignedInPerson(ada)))
                .exchange();

        keep("submission-fr.pdf", answer);
        PaperReading.read(answer.getResponse().getContentAsByteArray(), pdf -> {
            assertThat(pdf.language()).isEqualTo("fr");
            assertThat(pdf.words())
                    .contains("Candidature n° 1 : Ada Student", "lundi 6 octobre 2025", "Lettre de motivation")
                    .doesNotContain("??");
        });
    }

    @Test
    void isTheSameForOfficeAndCommittee() {
        var own = words(get("/applications/%s/receipt/submission.pdf".formatted(id), ada));

        assertThat(words(get("/office/cases/%s/submission.pdf".formatted(id), officer)))
                .isEqualTo(own);
        assertThat(words(get("/committee/cases/%s/submission.pdf".formatted(id), assessor)))
                .isEqualTo(own);
    }

    @Test
    void isLinkedWhereItsReadersAre() {
        assertThat(get("/applications/%s/receipt".formatted(id), ada))
                .bodyText()
                .contains("/applications/%s/receipt/submission.pdf".formatted(id));
        assertThat(get("/office/cases/" + id, officer))
                .bodyText()
                .contains("/office/cases/%s/submission.pdf".formatted(id));
        assertThat(get("/committee/cases/" + id, assessor))
                .bodyText()
                .contains("/committee/cases/%s/submission.pdf".formatted(id));
    }

    @Test
    void doesNotExistForWhoeverMayNotKnowTheCase() {
        var committee = "/committee/cases/%s/submission.pdf".formatted(id);
        var office = "/office/cases/%s/submission.pdf".formatted(id);
        var other = PeopleFixtures.person(jdbc, "Ned Nosy");
        var otherUnit = PeopleFixtures.person(jdbc, "Una Unit", "NO_COMMITTEE", Role.ASSESSOR);
        var ownOfficer = new Person(
                ada.id(), ada.email(), ada.name(), ada.locale(), java.util.Set.of(Role.OFFICER), null, false);
        reviews.declareConflict(id, assessor.id(), "My nephew's friend.");

        assertThat(get(committee, assessor)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(committee, otherUnit)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(committee, officer)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(office, ownOfficer)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(office, PeopleFixtures.person(jdbc, "Aud Auditor", Role.AUDITOR)))
                .hasStatusOk();
        assertThat(get(office, PeopleFixtures.person(jdbc, "Carl Chair", Role.CHAIR)))
                .hasStatusOk();
        assertThat(get("/applications/%s/receipt/submission.pdf".formatted(id), other))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/office/cases/nobody/submission.pdf", officer)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theHashOfTheReceiptIsThatOfTheFileWhicheverWayItIsComputed(@TempDir Path folder) throws Exception {
        var base = "/applications/%s/receipt/".formatted(id);
        var receipt = applications.submission(id).receipt();
        var page = get(base.substring(0, base.length() - 1), ada);
        assertThat(page)
                .bodyText()
                .contains(receipt.sha256())
                .contains("sha256sum submission-1.json", "shasum -a 256 submission-1.json")
                .contains("Get-FileHash -Algorithm SHA256 submission-1.json")
                .contains("certutil -hashfile submission-1.json SHA256");

        save(folder, get(base + "submission.json", ada));
        save(folder, get(base + "documents/PLAN", ada));
        save(folder, get(base + "documents/MOTIVATION_LETTER", ada));
        save(folder, get(base + "sha256sums.txt", ada));

        var file = Files.readAllBytes(folder.resolve("submission-1.json"));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo(receipt.sha256());
        assertThat(said(folder, "sha256sum", "submission-1.json")).startsWith(receipt.sha256() + "  ");
        assertThat(said(folder, "sha256sum", "--check", "sha256sums.txt").lines())
                .hasSize(3)
                .allMatch(line -> line.endsWith(": OK"));
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("\"receiptNumber\":1", "\"submittedAt\":\"2025-10-06T07:00:00Z\"");
    }

    private static void save(Path folder, MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk();
        var header = String.valueOf(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION));
        var name = org.springframework.http.ContentDisposition.parse(header).getFilename();
        Files.write(folder.resolve(String.valueOf(name)), answer.getResponse().getContentAsByteArray());
    }

    /** The command as the page prints it, run in the folder. */
    private static String said(Path folder, String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static String words(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        var words = new StringBuilder();
        PaperReading.read(answer.getResponse().getContentAsByteArray(), pdf -> words.append(pdf.words()));
        return words.toString();
    }

    /** To be looked at. */
    private static void keep(String name, MvcTestResult answer) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(name), answer.getResponse().getContentAsByteArray());
    }

    private MvcTestResult get(String uri, Person person) {
        return browser.get().uri(uri).with(user(new SignedInPerson(person))).exchange();
    }
}
