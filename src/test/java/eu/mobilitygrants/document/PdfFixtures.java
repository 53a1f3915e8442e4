package eu.mobilitygrants.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Small real PDFs for tests. */
public final class PdfFixtures {

    private PdfFixtures() {}

    /** One page that says something. */
    public static byte[] letter(String text) {
        return pdf(1, text, pdf -> {});
    }

    public static byte[] pages(int pages) {
        return pdf(pages, "page", pdf -> {});
    }

    /** One page that says "large", and a picture that does not compress. */
    public static byte[] large(int bytes) {
        return pdf(1, "large", pdf -> {
            var noise = new byte[bytes];
            new Random(1).nextBytes(noise);
            var picture = new PDStream(pdf, new ByteArrayInputStream(noise));
            picture.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
            pdf.getPage(0).getResources().add(new PDImageXObject(picture, null));
        });
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
