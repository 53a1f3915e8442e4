package eu.mobilitygrants.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Opens a PDF, counts its pages, and goes through its objects for anything that does something by itself. Content streams
 * are never decoded: a small file can hold hundreds of megabytes of text.
 */
final class PdfLook {

    private static final int MAXIMUM_PAGES = 100;
    private static final int MAXIMUM_OBJECTS = 500_000;

    /** What makes a dictionary active wherever it stands. */
    private static final Set<String> ACTIVE_KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "RichMediaContent", "XFA");

    private static final Set<String> ACTIVE_ACTIONS =
            Set.of("JavaScript", "Launch", "ImportData", "GoToE", "Rendition", "RichMediaExecute");

    private static final Set<String> ACTIVE_TYPES = Set.of("EmbeddedFile", "FileAttachment", "RichMedia");

    private PdfLook() {}

    static int pages(byte[] content) throws UnacceptableFileException {
        try (var pdf = Loader.loadPDF(content)) {
            if (pdf.isEncrypted()) {
                throw new UnacceptableFileException("document.encrypted");
            }
            refuseWhatActs(pdf);
            return countedPages(pdf);
        } catch (InvalidPasswordException encrypted) {
            throw new UnacceptableFileException("document.encrypted");
        } catch (IOException | IllegalStateException | ClassCastException broken) {
            throw new UnacceptableFileException("document.broken");
        }
    }

    private static int countedPages(PDDocument pdf) throws UnacceptableFileException {
        var pages = 0;
        for (var page : pdf.getPages()) {
            pages++;
            if (page.getMediaBox() == null || pages > MAXIMUM_PAGES) {
                break;
            }
        }
        if (pages == 0) {
            throw new UnacceptableFileException("document.broken");
        }
        if (pages > MAXIMUM_PAGES) {
            throw new UnacceptableFileException("document.tooManyPages", MAXIMUM_PAGES);
        }
        return pages;
    }

    private static void refuseWhatActs(PDDocument pdf) throws UnacceptableFileException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> next = new ArrayDeque<>();
        next.push(pdf.getDocument().getTrailer());
        while (!next.isEmpty()) {
            var base = next.pop();
            if (!seen.add(base)) {
                continue;
            }
            if (seen.size() > MAXIMUM_OBJECTS) {
                throw new UnacceptableFileException("document.tooComplex");
            }
            if (base instanceof COSDictionary dictionary && acts(dictionary)) {
                throw new UnacceptableFileException("document.active");
            }
            pushChildren(base, next);
        }
    }

    private static boolean acts(COSDictionary dictionary) {
        return dictionary.keySet().stream().map(COSName::getName).anyMatch(ACTIVE_KEYS::contains)
                || ACTIVE_ACTIONS.contains(name(dictionary, COSName.S))
                || ACTIVE_TYPES.contains(name(dictionary, COSName.TYPE))
                || ACTIVE_TYPES.contains(name(dictionary, COSName.SUBTYPE));
    }

    private static String name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }

    private static void pushChildren(COSBase base, Deque<COSBase> next) {
        switch (base) {
            case COSObject reference -> push(reference.getObject(), next);
            case COSDictionary dictionary -> dictionary.getValues().forEach(value -> push(value, next));
            case COSArray array -> array.forEach(value -> push(value, next));
            default -> {
                // numbers, names and text lead nowhere
            }
        }
    }

    private static void push(@Nullable COSBase child, Deque<COSBase> next) {
        if (child instanceof COSObject || child instanceof COSDictionary || child instanceof COSArray) {
            next.push(child);
        }
    }
}
