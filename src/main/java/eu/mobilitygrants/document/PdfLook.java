package eu.mobilitygrants.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Opens a PDF, counts its pages, and goes through its objects for anything that does something by itself or unpacks to more
 * than a reader's program can bear. Content streams are measured and never decoded.
 */
final class PdfLook {

    private static final int MAXIMUM_OBJECTS = 500_000;

    /** What makes a dictionary active wherever it stands. */
    private static final Set<String> ACTIVE_KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "RichMediaContent", "RichMediaSettings", "XFA");

    private static final Set<String> ACTIVE_ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "GoToE",
            "Movie",
            "Sound",
            "Rendition",
            "RichMediaExecute");

    private static final Set<String> ACTIVE_TYPES =
            Set.of("EmbeddedFile", "FileAttachment", "RichMedia", "Movie", "Sound", "Screen", "3D");

    private PdfLook() {}

    static int pages(byte[] content) throws UnacceptableFileException {
        var budget = new StreamBudget();
        try (var pdf = CarefulParser.open(content, budget)) {
            if (pdf.isEncrypted()) {
                throw new UnacceptableFileException("document.encrypted");
            }
            goThrough(pdf, budget);
            return countedPages(pdf);
        } catch (RefusedPdf refused) {
            throw refused.said();
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
            if (page.getMediaBox() == null || pages > DocumentLimits.PAGES) {
                break;
            }
        }
        if (pages == 0) {
            throw new UnacceptableFileException("document.broken");
        }
        if (pages > DocumentLimits.PAGES) {
            throw new UnacceptableFileException("document.tooManyPages", DocumentLimits.PAGES);
        }
        return pages;
    }

    private static void goThrough(PDDocument pdf, StreamBudget budget) throws IOException, UnacceptableFileException {
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
            // A photo may well be large; a page that calls its text one is measured all the same.
            if (base instanceof COSStream stream
                    && !name(stream, COSName.SUBTYPE).equals("Image")) {
                budget.beforeReaders(stream);
            }
            if (base instanceof COSDictionary dictionary) {
                measureText(dictionary.getDictionaryObject(COSName.CONTENTS), budget);
            }
            pushChildren(base, next);
        }
    }

    private static void measureText(@Nullable COSBase contents, StreamBudget budget) throws IOException {
        if (contents instanceof COSStream stream
                && name(stream, COSName.SUBTYPE).equals("Image")) {
            budget.beforeReaders(stream);
        } else if (contents instanceof COSArray several) {
            for (var index = 0; index < several.size(); index++) {
                var one = several.getObject(index);
                measureText(one instanceof COSArray ? null : one, budget);
            }
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
