package eu.mobilitygrants.application;

import static eu.mobilitygrants.application.ApplicationFixtures.completeStudent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.document.DocumentId;
import eu.mobilitygrants.document.DocumentLimits;
import eu.mobilitygrants.document.PdfFixtures;
import eu.mobilitygrants.document.PhotoFixtures;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files of a draft: several a document, arranged, refused by name, and never lost or somebody else's. */
@PortalTest
class ApplicationDocumentsIT {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private DocumentUploads uploads;

    @Autowired
    private JdbcClient jdbc;

    private CallId call;
    private Person ada;
    private ApplicationId id;
    private String page;

    @BeforeEach
    void begin() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        ada = PeopleFixtures.person(jdbc, "Ada Student");
        id = applications.draft(call, ada.id(), completeStudent());
        page = "/applications/%s/draft/documents".formatted(id);
    }

    @Test
    void severalFilesAtOnceBecomeOneDocumentInTheirOrder() throws Exception {
        assertThat(upload("PLAN", pdf("one.pdf"), photo("two.jpg"), pdf("three.pdf")))
                .hasRedirectedUrl(page);
        assertThat(upload("PLAN", pdf("four.pdf"))).hasRedirectedUrl(page);

        assertThat(names("PLAN")).containsExactly("one.pdf", "two.jpg", "three.pdf", "four.pdf");
        assertThat(words("PLAN")).containsExactly("one.pdf", "three.pdf", "four.pdf");
        assertThat(get(page)).bodyText().contains("two.jpg", "4 pages", "At most 10 MB a file, 10 files and 100 pages");
    }

    @Test
    void aSingleFileIsItsOwnWholeAndIsKeptByteForByte() {
        var file = pdf("../plan of Ada.pdf");
        upload("PLAN", file);

        assertThat(names("PLAN")).containsExactly("plan of Ada.pdf");
        assertThat(whole("PLAN")).isEqualTo(parts("PLAN").getFirst().id());
        assertThat(get(file("PLAN")).getResponse().getContentAsByteArray()).isEqualTo(bytes(file));
    }

    @Test
    void ofAMixedHandfulTheGoodOnesAreStoredAndEachBadOneIsNamed() {
        var before = rows();
        assertThat(upload(
                        "PLAN",
                        pdf("good.pdf"),
                        file("page.pdf", "<html></html>".getBytes(StandardCharsets.UTF_8)),
                        file("empty.pdf", new byte[0]),
                        file("long.pdf", new byte[DocumentLimits.FILE_BYTES + 1]),
                        photo("also good.jpg")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("page.pdf: This file is neither a PDF nor a photo", "empty.pdf: This file is empty")
                .contains("long.pdf: This file is larger than 10 MB", "2 files are uploaded and accepted")
                .contains("href=\"#file-PLAN\"", "id=\"file-PLAN-error\"")
                .doesNotContain("??");
        assertThat(names("PLAN")).containsExactly("good.pdf", "also good.jpg");
        assertThat(rows() - before).as("two files and their whole").isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MZ a program", "<html></html>", "%PDF-1.7 and nothing", "", "%PDF-1.7\nnothing\n%%EOF"})
    void ofABadFileNothingIsStored(String content) {
        var before = rows();

        assertThat(upload("PLAN", file("a\u202Eb\u0000/c.pdf", content.getBytes(StandardCharsets.ISO_8859_1))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("c.pdf: ")
                .contains("href=\"#file-PLAN\"");
        assertThat(rows()).isEqualTo(before);
        assertThat(applications.application(id).content().documents()).isEmpty();
    }

    @Test
    void nothingChosenIsSaidBesideTheField() {
        assertThat(upload("PLAN", file("", new byte[0])))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose one file or several first", "href=\"#file-PLAN\"");
    }

    @Test
    void filesAreMovedReplacedAndRemovedAndTheWholeFollows() throws Exception {
        upload("PLAN", pdf("a.pdf"), pdf("b.pdf"), pdf("c.pdf"));
        var first = whole("PLAN");

        assertThat(arrange("up", part("PLAN", 2))).hasRedirectedUrl(page);
        assertThat(words("PLAN")).containsExactly("a.pdf", "c.pdf", "b.pdf");
        assertThat(arrange("down", part("PLAN", 0))).hasRedirectedUrl(page);
        assertThat(words("PLAN")).containsExactly("c.pdf", "a.pdf", "b.pdf");
        assertThat(uploadInstead(part("PLAN", 1), pdf("A.pdf"), pdf("AA.pdf"))).hasRedirectedUrl(page);
        assertThat(words("PLAN")).containsExactly("c.pdf", "A.pdf", "AA.pdf", "b.pdf");
        assertThat(arrange("remove", part("PLAN", 0))).hasRedirectedUrl(page);
        assertThat(words("PLAN")).containsExactly("A.pdf", "AA.pdf", "b.pdf");

        assertThat(stored(first)).as("an older whole").isFalse();
        assertThat(rowsOf(id)).as("three files and their whole").isEqualTo(3);
        arrange("remove", part("PLAN", 2));
        arrange("remove", part("PLAN", 0));
        assertThat(whole("PLAN")).isEqualTo(parts("PLAN").getFirst().id());
        arrange("remove", part("PLAN", 0));
        assertThat(applications.application(id).content().documents()).isEmpty();
        assertThat(rowsOf(id)).isZero();
    }

    @Test
    void theMovedFileIsAnnouncedAndItsButtonKeepsTheFocus() {
        upload("PLAN", pdf("a.pdf"), pdf("b.pdf"), pdf("c.pdf"));
        var moved = part("PLAN", 2);

        var answer = arrange("up", moved);

        assertThat(Map.<String, Object>copyOf(answer.getMvcResult().getFlashMap()))
                .containsEntry("noticeText", "c.pdf is moved to 2 of 3.")
                .containsEntry("focus", "up-" + moved);
        assertThat(browser.get()
                        .uri(page)
                        .with(user(new SignedInPerson(ada)))
                        .flashAttr("focus", "up-" + moved)
                        .exchange())
                .bodyText()
                .contains("id=\"up-%s\" autofocus=\"autofocus\"".formatted(moved));
    }

    @Test
    void anOldListMovesNothing() {
        upload("PLAN", pdf("a.pdf"), pdf("b.pdf"));
        var shown = order("PLAN");
        var last = part("PLAN", 1);
        upload("PLAN", pdf("c.pdf"));

        assertThat(post(page + "/PLAN/arrange")
                        .param("order", shown)
                        .param("up", last.toString())
                        .exchange())
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("changed in another window meanwhile", "c.pdf");
        assertThat(names("PLAN")).containsExactly("a.pdf", "b.pdf", "c.pdf");
        arrange("remove", last);
        assertThat(arrange("remove", last)).hasStatus(HttpStatus.CONFLICT);
        assertThat(uploadInstead(last, pdf("d.pdf")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("changed in another window meanwhile");
        assertThat(names("PLAN")).containsExactly("a.pdf", "c.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "", "00000000-0000-0000-0000-000000000000"})
    void whatIsNoFileOfTheDocumentIsNotMoved(String part) {
        upload("PLAN", pdf("a.pdf"));

        assertThat(post(page + "/PLAN/arrange")
                        .param("order", order("PLAN"))
                        .param("up", part)
                        .exchange())
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post(page + "/PLAN/arrange").exchange()).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(page + "/SECRET/arrange")
                        .param("remove", part("PLAN", 0).toString())
                        .exchange())
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(names("PLAN")).containsExactly("a.pdf");
    }

    @Test
    void whatIsTooMuchTogetherIsRefusedFileByFile() {
        var eleven = IntStream.rangeClosed(1, 11)
                .mapToObj(number -> pdf(number + ".pdf"))
                .toArray(MockMultipartFile[]::new);
        assertThat(upload("PLAN", eleven)).bodyText().contains("11.pdf: A document can have at most 10 files");
        assertThat(names("PLAN")).hasSize(10).doesNotContain("11.pdf");

        assertThat(upload("MOTIVATION_LETTER", file("60.pdf", pages(60)), file("41.pdf", pages(41))))
                .bodyText()
                .contains("41.pdf: With this file the document has more than 100 pages");
        assertThat(names("MOTIVATION_LETTER")).containsExactly("60.pdf");
    }

    @Test
    void whatIsTooLargeForTheApplicationIsRefused() {
        var nine = large(9);
        assertThat(upload("PLAN", file("1.pdf", nine), file("2.pdf", nine))).hasRedirectedUrl(page);
        assertThat(upload("MOTIVATION_LETTER", file("3.pdf", nine), file("4.pdf", nine)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("4.pdf: With this file your documents are more than 30 MB in all");
        assertThat(names("MOTIVATION_LETTER")).containsExactly("3.pdf");
    }

    @Test
    void twoUploadsAtOnceBothLandAndTheTotalHolds() throws Exception {
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 6)
                    .mapToObj(number -> threads.submit(() -> {
                        gate.await();
                        var files = List.<org.springframework.core.io.Resource>of(
                                file(number + "a.pdf", large(4)).getResource(),
                                pdf(number + "b.pdf").getResource());
                        return uploads.add(id, ada.id(), "PLAN", files, null);
                    }))
                    .toList();
            gate.countDown();
            for (var each : running) {
                each.get();
            }
        }

        var parts = parts("PLAN");
        assertThat(parts).hasSizeBetween(7, DocumentLimits.FILES).doesNotHaveDuplicates();
        assertThat(parts.stream().mapToLong(DocumentPart::bytes).sum()).isLessThanOrEqualTo(DocumentLimits.TOTAL_BYTES);
        assertThat(words("PLAN")).hasSameSizeAs(parts);
    }

    @Test
    void whatCameBackIsEditedByItsFilesAndTheFrozenWholeStays() throws Exception {
        upload("MOTIVATION_LETTER", pdf("letter.pdf"));
        upload("PLAN", pdf("a.pdf"), pdf("b.pdf"));
        applications.submit(id, ada.id());
        var frozen = whole("PLAN");
        var officer = PeopleFixtures.person(jdbc, "Olive Officer", Role.OFFICER);
        applications.returnAsIncomplete(id, officer.id(), "Pages are missing.");

        arrange("up", part("PLAN", 1));
        upload("PLAN", pdf("c.pdf"));

        assertThat(words("PLAN")).containsExactly("b.pdf", "a.pdf", "c.pdf");
        assertThat(stored(frozen)).isTrue();
        var letter = whole("MOTIVATION_LETTER");
        post(page + "/MOTIVATION_LETTER/arrange")
                .param("remove", letter.toString())
                .exchange();
        assertThat(stored(letter)).as("named by the submission").isTrue();
        assertThat(whole("MOTIVATION_LETTER")).isNull();
    }

    @Test
    void whatIsSubmittedIsNoLongerArranged() throws Exception {
        upload("MOTIVATION_LETTER", pdf("letter.pdf"));
        upload("PLAN", pdf("a.pdf"), pdf("b.pdf"));
        applications.submit(id, ada.id());

        assertThat(arrange("remove", part("PLAN", 0))).hasStatus(HttpStatus.CONFLICT);
        assertThat(upload("PLAN", pdf("c.pdf"))).hasStatus(HttpStatus.CONFLICT);
        assertThat(names("PLAN")).containsExactly("a.pdf", "b.pdf");
    }

    @Test
    void aDeletedDraftLeavesNoFile() {
        upload("PLAN", pdf("a.pdf"), pdf("b.pdf"));
        var whole = whole("PLAN");
        var part = part("PLAN", 0);

        applications.deleteDraft(id, ada.id());

        assertThat(stored(whole)).isFalse();
        assertThat(stored(part)).isFalse();
    }

    @Test
    void aFileIsLookedAtInATabOfItsOwnWithNothingAroundIt() {
        upload("PLAN", pdf("a.pdf"), photo("b.jpg"));

        for (var address : List.of(file("PLAN") + "/view", file("PLAN") + "/files/" + part("PLAN", 1))) {
            assertThat(get(address))
                    .hasStatusOk()
                    .hasContentType(MediaType.APPLICATION_PDF)
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Cache-Control", "no-store")
                    .hasHeader("X-Frame-Options", "DENY")
                    .satisfies(file -> assertThat(file.getResponse().getHeader("Content-Disposition"))
                            .startsWith("inline;"))
                    .satisfies(file -> assertThat(file.getResponse().getHeader("Content-Security-Policy"))
                            .contains("default-src 'none'", "frame-ancestors 'none'")
                            .doesNotContain("script-src"));
        }
        assertThat(get(file("PLAN")))
                .hasStatusOk()
                .hasHeader("Content-Security-Policy", "sandbox")
                .satisfies(file -> assertThat(file.getResponse().getHeader("Content-Disposition"))
                        .startsWith("attachment;"));
        assertThat(get(file("SECRET"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(file("SECRET") + "/view")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(file("MOTIVATION_LETTER") + "/files/" + part("PLAN", 1))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(file("PLAN") + "/files/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyElseSeesOrChangesTheFiles() {
        upload("PLAN", pdf("a.pdf"), pdf("b.pdf"));
        var mine = part("PLAN", 1);
        for (var role : Role.values()) {
            var other = user(new SignedInPerson(PeopleFixtures.person(jdbc, "Other Person", role)));
            for (var address : List.of("", "/view", "/files/" + mine)) {
                assertThat(browser.get().uri(file("PLAN") + address).with(other).exchange())
                        .hasStatus(HttpStatus.NOT_FOUND);
            }
            assertThat(browser.post()
                            .uri(page + "/PLAN/arrange")
                            .param("remove", mine.toString())
                            .with(other)
                            .with(csrf())
                            .exchange())
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browser.post()
                            .uri(page + "/PLAN")
                            .multipart()
                            .file(pdf("x.pdf"))
                            .with(other)
                            .with(csrf())
                            .exchange())
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(browser.post()
                        .uri(page + "/PLAN/arrange")
                        .param("remove", mine.toString())
                        .with(user(new SignedInPerson(ada)))
                        .exchange())
                .as("without the token against forged requests")
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(names("PLAN")).containsExactly("a.pdf", "b.pdf");
    }

    @Test
    void somebodyElsesFileIsNeitherSeenNorTakenByItsId() {
        upload("PLAN", pdf("mine.pdf"));
        var victim = part("PLAN", 0);
        var eve = PeopleFixtures.person(jdbc, "Eve Other");
        var own = applications.draft(call, eve.id(), completeStudent());
        var address = "/applications/%s".formatted(own);
        var signedIn = user(new SignedInPerson(eve));

        assertThat(browser.get()
                        .uri(address + "/documents/PLAN/files/" + victim)
                        .with(signedIn)
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.post()
                        .uri(address + "/draft/documents/PLAN/arrange")
                        .param("remove", victim.toString())
                        .with(signedIn)
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(names("PLAN")).containsExactly("mine.pdf");
    }

    @Test
    void anUploadByScriptIsToldOnTheNextPage() {
        var answer = browser.post()
                .uri(page + "/PLAN")
                .multipart()
                .file(pdf("good.pdf"))
                .file(file("bad.pdf", new byte[0]))
                .with(user(new SignedInPerson(ada)))
                .with(csrf())
                .header("X-Requested-With", "XMLHttpRequest")
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(names("PLAN")).containsExactly("good.pdf");
    }

    @Test
    void anUploadTooLargeToBeReadLeadsBackToItsPageWithASentence() {
        var answer = browser.post()
                .uri(page + "/PLAN")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .content(new byte[32 * MEGABYTE])
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", page + "?tooLarge=PLAN");
        assertThat(get(page + "?tooLarge=PLAN")).bodyText().contains("more than 30 MB together", "href=\"#file-PLAN\"");
        assertThat(get(page + "?tooLarge=SECRET")).bodyText().doesNotContain("error-summary");
    }

    @Test
    void aFullPageIsStillLight() {
        for (var code : List.of("PLAN", "MOTIVATION_LETTER")) {
            upload(
                    code,
                    IntStream.range(0, 10)
                            .mapToObj(number ->
                                    pdf("a rather long name of a file, as phones make them %d.pdf".formatted(number)))
                            .toArray(MockMultipartFile[]::new));
        }

        assertThat(get(page).getResponse().getContentAsByteArray().length).isLessThan(30 * 1024);
    }

    @Test
    void theDatabaseHoldsToTheLimitsByItself() {
        var walls = List.<Runnable>of(
                () -> insertPart("PLAN", 11, insertDocument(1)),
                () -> insertPart("PLAN", 0, insertDocument(1)),
                () -> insertPart("plan", 1, insertDocument(1)),
                () -> insertPart("PLAN", 1, insertDocument(DocumentLimits.FILE_BYTES + 1)),
                () -> insertPart("PLAN", 1, UUID.randomUUID()),
                () -> insertDocument(32 * MEGABYTE + 1),
                () -> {
                    for (var position = 1; position <= 4; position++) {
                        insertPart("PLAN", position, insertDocument(8 * MEGABYTE));
                    }
                },
                () -> {
                    var twice = insertDocument(1);
                    insertPart("MOTIVATION_LETTER", 1, twice);
                    insertPart("MOTIVATION_LETTER", 2, twice);
                });

        assertThat(walls).allSatisfy(wall -> assertThatThrownBy(wall::run).isInstanceOf(DataAccessException.class));
    }

    private UUID insertDocument(int bytes) {
        var document = UUID.randomUUID();
        jdbc.sql(
                        "insert into document (id, file_name, bytes, pages, sha256, stored_at) values (?, 'x.pdf', ?, 1, ?, now())")
                .params(document, bytes, "0".repeat(64))
                .update();
        return document;
    }

    private void insertPart(String code, int position, UUID document) {
        jdbc.sql("insert into application_document_part values (?, ?, ?, ?, 'x.pdf')")
                .params(id.value(), code, position, document)
                .update();
    }

    private long rows() {
        return jdbc.sql("select count(*) as n from document")
                .query((row, number) -> row.getLong("n"))
                .single();
    }

    private long rowsOf(ApplicationId application) {
        return jdbc.sql("select count(*) as n from application_document_part where application_id = ?")
                .param(application.value())
                .query((row, number) -> row.getLong("n"))
                .single();
    }

    private boolean stored(DocumentId document) {
        return jdbc.sql("select exists (select 1 from document_content where document_id = ?) as found")
                .param(document.value())
                .query((row, number) -> row.getBoolean("found"))
                .single();
    }

    private List<DocumentPart> parts(String code) {
        return uploads.parts(id).getOrDefault(code, List.of());
    }

    private List<String> names(String code) {
        return parts(code).stream().map(DocumentPart::fileName).toList();
    }

    private DocumentId part(String code, int index) {
        return parts(code).get(index).id();
    }

    private String order(String code) {
        return String.join(
                ",", parts(code).stream().map(part -> part.id().toString()).toList());
    }

    private DocumentId whole(String code) {
        return applications.application(id).content().documents().get(code);
    }

    /** What stands on the pages of the whole; each file says its own name. */
    private List<String> words(String code) throws IOException {
        var content = get(file(code)).getResponse().getContentAsByteArray();
        try (var pdf = Loader.loadPDF(content)) {
            return Arrays.asList(new PDFTextStripper().getText(pdf).strip().split("\\s+"));
        }
    }

    private String file(String code) {
        return "/applications/%s/documents/%s".formatted(id, code);
    }

    private MvcTestResult arrange(String what, DocumentId part) {
        return post(page + "/PLAN/arrange")
                .param("order", order("PLAN"))
                .param(what, part.toString())
                .exchange();
    }

    private MvcTestResult upload(String code, MockMultipartFile... files) {
        return uploadInstead(code, "", files);
    }

    private MvcTestResult uploadInstead(DocumentId instead, MockMultipartFile... files) {
        return uploadInstead("PLAN", instead.toString(), files);
    }

    private MvcTestResult uploadInstead(String code, String instead, MockMultipartFile... files) {
        var request = browser.post().uri(page + "/" + code).multipart();
        for (var file : files) {
            request = request.file(file);
        }
        return request.param("instead", instead)
                .with(user(new SignedInPerson(ada)))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return browser.get().uri(uri).with(user(new SignedInPerson(ada))).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder post(String uri) {
        return browser.post().uri(uri).with(user(new SignedInPerson(ada))).with(csrf());
    }

    private static MockMultipartFile pdf(String name) {
        return file(name, PdfFixtures.letter(name));
    }

    private static MockMultipartFile photo(String name) {
        return file(name, PhotoFixtures.jpeg(300, 400));
    }

    private static byte[] pages(int pages) {
        return PdfFixtures.pages(pages);
    }

    private static byte[] large(int megabytes) {
        return PdfFixtures.large(megabytes * MEGABYTE);
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/pdf", content);
    }

    private static byte[] bytes(MockMultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
