package eu.mobilitygrants.document;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Looks at what a file is, by its content and never by its name. A PDF is taken as it is or not at all; a photo becomes a
 * page of a new one.
 */
@Component
class FileInspection implements DisposableBean {

    private static final int WAITING = 20;
    private static final int SECONDS = 10;
    private static final int ENDING_BYTES = 1024;

    /** What phones make of photos, and few programs read. */
    private static final Set<String> UNREAD_PHOTOS =
            Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif");

    private final Tika tika = new Tika();
    private final BoundedWork work = new BoundedWork("file", WAITING, SECONDS);

    /** @param originalName as the browser sent it: never trusted */
    AcceptedFile look(String originalName, byte[] content) throws UnacceptableFileException {
        if (content.length == 0) {
            throw new UnacceptableFileException("document.empty");
        }
        if (content.length > DocumentLimits.FILE_BYTES) {
            throw new UnacceptableFileException("document.tooLarge", DocumentLimits.inWords());
        }
        var kind = tika.detect(content);
        return switch (kind) {
            case "image/jpeg", "image/png" -> photo(originalName, content);
            case "application/pdf" -> pdf(originalName, content);
            default ->
                throw new UnacceptableFileException(
                        UNREAD_PHOTOS.contains(kind) ? "document.unreadPhoto" : "document.notPdf");
        };
    }

    private AcceptedFile photo(String originalName, byte[] content) throws UnacceptableFileException {
        var page = work.done(() -> PhotoPage.of(content));
        return new AcceptedFile(SafeFileName.shown(originalName), page, 1);
    }

    private AcceptedFile pdf(String originalName, byte[] content) throws UnacceptableFileException {
        lookFromOutside(content);
        return new AcceptedFile(SafeFileName.of(originalName), content, work.done(() -> PdfLook.pages(content)));
    }

    private static void lookFromOutside(byte[] content) throws UnacceptableFileException {
        // Tika also finds a PDF that begins further down, behind HTML or a program.
        var head = new String(content, 0, Math.min(content.length, 5), StandardCharsets.ISO_8859_1);
        if (!head.equals("%PDF-")) {
            throw new UnacceptableFileException("document.notPdf");
        }
        var from = Math.max(0, content.length - ENDING_BYTES);
        var tail = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF")) {
            throw new UnacceptableFileException("document.truncated");
        }
    }

    @Override
    public void destroy() {
        work.close();
    }
}
