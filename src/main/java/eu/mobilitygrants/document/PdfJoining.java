package eu.mobilitygrants.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Puts PDFs one behind the other. Pages are copied as they are packed; nothing of them is drawn or decoded anew. A queue of
 * its own, and a short one: whoever joins holds a database connection meanwhile.
 */
@Component
class PdfJoining implements DisposableBean {

    private static final int WAITING = 4;
    private static final int SECONDS = 15;
    private static final long MEMORY_BYTES = 8L * 1024 * 1024;

    private final BoundedWork work = new BoundedWork("join", WAITING, SECONDS);

    /**
     * @param files in their order; each was looked into before
     * @param pages of all of them
     */
    byte[] joined(List<byte[]> files, int pages) throws UnacceptableFileException {
        return work.done(() -> join(files, pages));
    }

    static byte[] join(List<byte[]> files, int pages) throws UnacceptableFileException {
        // What does not fit into memory lies in the folder for temporary files until it is joined.
        try (var whole = new PDDocument(MemoryUsageSetting.setupMixed(MEMORY_BYTES).streamCache)) {
            for (var file : files) {
                append(whole, file);
            }
            if (whole.getNumberOfPages() != pages) {
                throw new UnacceptableFileException("document.notJoined");
            }
            var bytes = new ByteArrayOutputStream();
            whole.save(bytes);
            if (bytes.size() > DocumentLimits.JOINED_BYTES) {
                throw new UnacceptableFileException("document.tooLargeTogether", DocumentLimits.inWords());
            }
            return bytes.toByteArray();
        } catch (RefusedPdf refused) {
            throw refused.said();
        } catch (IOException | IllegalStateException | ClassCastException | IllegalArgumentException broken) {
            throw new UnacceptableFileException("document.notJoined");
        }
    }

    private static void append(PDDocument whole, byte[] file) throws IOException {
        try (var part = CarefulParser.open(file, new StreamBudget())) {
            // The one thing that the library would unpack, and it says who wrote the file with what.
            part.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA);
            part.getDocument().getTrailer().removeItem(COSName.INFO);
            part.getDocumentCatalog().setOpenAction(null);
            new PDFMergerUtility().appendDocument(whole, part);
        }
    }

    @Override
    public void destroy() {
        work.close();
    }
}
