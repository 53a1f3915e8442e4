package eu.mobilitygrants.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Small real PDFs for tests. */
public final class PdfFixtures {

    private PdfFixtures() {}

    /** One page that says something. */
    public static byte[] letter(String text) {
        return pdf(1, text, pdf -> {});
    }

    static byte[] pages(int pages) {
        return pdf(pages, "page", pdf -> {});
    }

    static byte[] pdf(int pages, String text, Change change) {
        try (var pdf = new PDDocument()) {
            for (var page = 0; page < pages; page++) {
                addPage(pdf, text);
            }
            change.apply(pdf);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void addPage(PDDocument pdf, String text) throws IOException {
        var page = new PDPage();
        pdf.addPage(page);
        try (var stream = new PDPageContentStream(pdf, page)) {
            stream.beginText();
            stream.setFont(new PDType1Font(FontName.HELVETICA), 12);
            stream.newLineAtOffset(72, 720);
            stream.showText(text);
            stream.endText();
        }
    }

    /** Makes an ordinary PDF into something else. */
    interface Change {
        void apply(PDDocument pdf) throws IOException;
    }
}
