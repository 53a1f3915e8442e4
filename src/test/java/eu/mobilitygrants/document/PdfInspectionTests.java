package eu.mobilitygrants.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PdfInspectionTests {

    private final FileInspection inspection = new FileInspection();

    @AfterEach
    void stop() {
        inspection.destroy();
    }

    @Test
    void takesAnOrdinaryPdfAndCountsItsPages() throws Exception {
        assertThat(inspection.look("x.pdf", PdfFixtures.pages(3)).pages()).isEqualTo(3);
        assertThat(inspection.look("x.pdf", PdfFixtures.pages(100)).pages()).isEqualTo(100);
    }

    @Test
    void takesAPdfThatLinksToAPage() throws Exception {
        var linked = PdfFixtures.pdf(1, "see there", pdf -> {
            var link = new PDAnnotationLink();
            var uri = new PDActionURI();
            uri.setURI("https://example.org/");
            link.setAction(uri);
            pdf.getPage(0).getAnnotations().add(link);
        });

        assertThat(inspection.look("x.pdf", linked).pages()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("unacceptable")
    void refusesWithTheReason(String what, String messageKey, byte[] content) {
        assertThatThrownBy(() -> inspection.look("x.pdf", content))
                .isInstanceOfSatisfying(
                        UnacceptableFileException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
    }

    static Stream<Arguments> unacceptable() {
        var letter = PdfFixtures.letter("letter");
        return Stream.of(
                Arguments.of("nothing", "document.empty", new byte[0]),
                Arguments.of("a photo of an iPhone", "document.unreadPhoto", PhotoFixtures.heic()),
                Arguments.of("a byte too many", "document.tooLarge", new byte[10 * 1024 * 1024 + 1]),
                Arguments.of("a program renamed", "document.notPdf", bytes("MZ\u0090\u0000\u0003This program")),
                Arguments.of(
                        "HTML renamed", "document.notPdf", bytes("<!DOCTYPE html><html><body>%PDF-1.7</body></html>")),
                Arguments.of("HTML before a PDF", "document.notPdf", join(bytes("<html><script>1</script>"), letter)),
                Arguments.of("the first half", "document.truncated", Arrays.copyOf(letter, letter.length / 2)),
                Arguments.of("only a head and an end", "document.broken", bytes("%PDF-1.7\nnothing\n%%EOF\n")),
                Arguments.of("101 pages", "document.tooManyPages", PdfFixtures.pages(101)),
                Arguments.of("200 pages", "document.tooManyPages", PdfFixtures.pages(200)),
                Arguments.of("no page", "document.broken", PdfFixtures.pdf(0, "", pdf -> {})),
                Arguments.of("a password to open", "document.encrypted", encrypted("secret")),
                Arguments.of("a password to change", "document.encrypted", encrypted("")),
                Arguments.of(
                        "JavaScript on opening",
                        "document.active",
                        PdfFixtures.pdf(
                                1,
                                "x",
                                pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))),
                Arguments.of("a program to launch", "document.active", PdfFixtures.pdf(1, "x", pdf -> {
                    var link = new PDAnnotationLink();
                    link.setAction(new PDActionLaunch());
                    pdf.getPage(0).getAnnotations().add(link);
                })),
                Arguments.of("a file within", "document.active", PdfFixtures.pdf(1, "x", pdf -> {
                    var file = new PDComplexFileSpecification();
                    file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes("hidden"))));
                    var tree = new PDEmbeddedFilesNameTreeNode();
                    tree.setNames(Map.of("hidden", file));
                    var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
                    names.setEmbeddedFiles(tree);
                    pdf.getDocumentCatalog().setNames(names);
                })),
                Arguments.of("JavaScript by name", "document.active", PdfFixtures.pdf(1, "x", pdf -> {
                    var tree = new COSDictionary();
                    tree.setItem(COSName.getPDFName("JavaScript"), new COSDictionary());
                    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, tree);
                })),
                Arguments.of("a form that sends", "document.active", PdfFixtures.pdf(1, "x", pdf -> {
                    var action = new COSDictionary();
                    action.setItem(COSName.S, COSName.getPDFName("SubmitForm"));
                    var form = new COSDictionary();
                    form.setItem(COSName.A, action);
                    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
                })),
                Arguments.of("JavaScript deep within a page", "document.active", PdfFixtures.pdf(2, "x", pdf -> {
                    var action = new COSDictionary();
                    action.setItem(COSName.S, COSName.getPDFName("JavaScript"));
                    var actions = new COSDictionary();
                    actions.setItem(COSName.getPDFName("O"), action);
                    pdf.getPage(1).getCOSObject().setItem(COSName.AA, actions);
                })));
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("packed objects", "document.tooComplex", BadPdfs.objectsThatUnpackTo300Megabytes()),
                Arguments.of(
                        "packed objects by another name",
                        "document.tooComplex",
                        BadPdfs.unnamedObjectsThatUnpackTo300Megabytes()),
                Arguments.of("objects packed twice", "document.tooComplex", BadPdfs.objectsPackedTwice()),
                Arguments.of("packed places", "document.tooComplex", BadPdfs.placesThatUnpackTo300Megabytes()),
                Arguments.of("rows of two gigabytes", "document.tooComplex", BadPdfs.placesInRowsOfTwoGigabytes()),
                Arguments.of("a page", "document.tooComplex", BadPdfs.pageThatUnpacksTo300Megabytes("Form")),
                Arguments.of(
                        "a page that calls itself a photo",
                        "document.tooComplex",
                        BadPdfs.pageThatUnpacksTo300Megabytes("Image")),
                Arguments.of("millions of objects", "document.tooComplex", BadPdfs.millionsOfObjects()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("bombs")
    void whatUnpacksToFarMoreThanItIsTakesNoMemory(String what, String messageKey, byte[] content) {
        var before = AllocatedMemory.ofThisThread();

        assertThatThrownBy(() -> PdfLook.pages(content))
                .isInstanceOfSatisfying(
                        UnacceptableFileException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));

        assertThat(AllocatedMemory.ofThisThread() - before).isLessThan(16L * 1024 * 1024);
    }

    @Test
    void packedObjectsAsSuchAreTaken() throws Exception {
        assertThat(inspection.look("x.pdf", BadPdfs.harmless()).pages()).isEqualTo(1);
    }

    @Test
    void listsInListsAMillionDeepAreRefusedAndTheThreadLivesOn() throws Exception {
        for (var attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> inspection.look("x.pdf", BadPdfs.nestedDeeply()))
                    .isInstanceOf(UnacceptableFileException.class);
        }
        assertThat(inspection.look("x.pdf", PdfFixtures.pages(1)).pages()).isEqualTo(1);
    }

    @Test
    void aPhotoBecomesAPageAndKeepsItsName() throws Exception {
        var page = inspection.look("../IMG_1.JPG", PhotoFixtures.jpeg(300, 400));

        assertThat(page.fileName()).isEqualTo("IMG_1.JPG");
        assertThat(page.pages()).isEqualTo(1);
        assertThat(PdfLook.pages(page.content())).isEqualTo(1);
    }

    @Test
    void whenTheQueueIsFullTheNextIsToldToComeAgain() throws Exception {
        var gate = new CountDownLatch(1);
        var started = new CountDownLatch(2);
        try (var work = new BoundedWork("test", 1, 60);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var running = 0; running < 2; running++) {
                threads.submit(() -> work.done(() -> {
                    started.countDown();
                    gate.await();
                    return 1;
                }));
            }
            started.await();
            var outcomes = IntStream.range(0, 2)
                    .mapToObj(next -> threads.submit(() -> outcome(work)))
                    .toList();
            // One of the two waits, and the other is refused: only that one can be done before the gate opens.
            while (outcomes.stream().noneMatch(Future::isDone)) {
                Thread.onSpinWait();
            }
            gate.countDown();
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .containsExactlyInAnyOrder("done", "document.busy");
        }
    }

    private static String outcome(BoundedWork work) {
        try {
            return work.done(() -> "done");
        } catch (UnacceptableFileException refusal) {
            return refusal.messageKey();
        }
    }

    private static byte[] encrypted(String userPassword) {
        return PdfFixtures.pdf(1, "x", pdf -> {
            var policy = new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            pdf.protect(policy);
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
