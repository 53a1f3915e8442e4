package eu.mobilitygrants.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PdfJoiningTests {

    private final PdfJoining joining = new PdfJoining();

    @AfterEach
    void stop() {
        joining.destroy();
    }

    @Test
    void filesStandOneBehindTheOtherInTheirOrder() throws Exception {
        var files = List.of(
                PdfFixtures.pdf(2, "first", pdf -> {}),
                PhotoPage.of(PhotoFixtures.jpeg(300, 400)),
                BadPdfs.harmless(),
                PdfFixtures.letter("last"));

        try (var pdf = Loader.loadPDF(joining.joined(files, 5))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(5);
            assertThat(new PDFTextStripper().getText(pdf).strip().split("\\s+"))
                    .containsExactly("first", "first", "last");
        }
    }

    @Test
    void whatWasJoinedIsItselfTaken() throws Exception {
        var joined = joining.joined(List.of(PdfFixtures.letter("one"), PdfFixtures.letter("two")), 2);

        assertThat(PdfLook.pages(joined)).isEqualTo(2);
    }

    @Test
    void whoWroteTheFilesWithWhatIsNotHandedOn() throws Exception {
        var signed = PdfFixtures.pdf(1, "x", pdf -> {
            var about = new PDDocumentInformation();
            about.setAuthor("Secret Author");
            pdf.setDocumentInformation(about);
        });

        try (var pdf = Loader.loadPDF(joining.joined(List.of(signed, signed), 2))) {
            assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
        }
    }

    @Test
    void aPageTooManyOrTooFewIsNoticed() {
        assertThatThrownBy(() -> joining.joined(List.of(PdfFixtures.letter("one"), PdfFixtures.letter("two")), 3))
                .isInstanceOf(UnacceptableFileException.class)
                .hasMessage("document.notJoined");
    }

    @Test
    void joiningUnpacksNothingOfThePages() throws Exception {
        var bomb = BadPdfs.pageThatUnpacksTo300Megabytes("Form");
        var before = AllocatedMemory.ofThisThread();

        PdfJoining.join(List.of(bomb, bomb), 2);

        assertThat(AllocatedMemory.ofThisThread() - before).isLessThan(32L * 1024 * 1024);
    }
}
