package eu.mobilitygrants.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
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

    private final PdfInspection inspection = new PdfInspection();

    @AfterEach
    void stop() {
        inspection.destroy();
    }

    @Test
    void takesAnOrdinaryPdfAndCountsItsPages() throws Exception {
        assertThat(inspection.pages(PdfFixtures.pages(3))).isEqualTo(3);
        assertThat(inspection.pages(PdfFixtures.pages(100))).isEqualTo(100);
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

        assertThat(inspection.pages(linked)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("unacceptable")
    void refusesWithTheReason(String what, String messageKey, byte[] content) {
        assertThatThrownBy(() -> inspection.pages(content))
                .isInstanceOfSatisfying(
                        UnacceptableFileException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
    }

    static Stream<Arguments> unacceptable() {
        var letter = PdfFixtures.letter("letter");
        return Stream.of(
                Arguments.of("nothing", "document.empty", new byte[0]),
                Arguments.of("a byte too many", "document.tooLarge", new byte[10 * 1024 * 1024 + 1]),
                Arguments.of("a program renamed", "document.notPdf", bytes("MZ\u0090\u0000\u0003This program")),
                Arguments.of(
                        "HTML renamed", "document.notPdf", bytes("<!DOCTYPE html><html><body>%PDF-1.7</body></html>")),
                Arguments.of("HTML before a PDF", "document.notPdf", join(bytes("<html><script>1</script>"), letter)),
                Arguments.of("the first half", "document.truncated", Arrays.copyOf(letter, letter.length / 2)),
                Arguments.of("only a head and an end", "document.broken", bytes("%PDF-1.7\nnothing\n%%EOF\n")),
                Arguments.of("101 pages", "document.tooManyPages", PdfFixtures.pages(101)),
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
                Arguments.of("JavaScript deep within a page", "document.active", PdfFixtures.pdf(2, "x", pdf -> {
                    var action = new COSDictionary();
                    action.setItem(COSName.S, COSName.getPDFName("JavaScript"));
                    var actions = new COSDictionary();
                    actions.setItem(COSName.getPDFName("O"), action);
                    pdf.getPage(1).getCOSObject().setItem(COSName.AA, actions);
                })));
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
