package eu.mobilitygrants.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Binds a sheet and its enclosures into one file with a bookmark for each. */
final class Binding {

    /** What an enclosure brings besides its pages; the rest of its catalogue could do something, or clash with ours. */
    private static final Set<COSName> KEPT =
            Set.of(COSName.TYPE, COSName.PAGES, COSName.ACRO_FORM, COSName.OCPROPERTIES);

    private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");

    private Binding() {}

    static void bind(Path sheet, Sheet about, List<Enclosure> enclosures, Instant at, Path to) throws IOException {
        try (var bound = Loader.loadPDF(sheet.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            var bookmarks = new PDDocumentOutline();
            bookmark(bookmarks, about.title(), bound, 0);
            for (var enclosure : enclosures) {
                var first = bound.getNumberOfPages();
                append(enclosure, bound);
                bookmark(bookmarks, enclosure.title(), bound, first);
            }
            bound.getDocumentCatalog().setDocumentOutline(bookmarks);
            bookmarks.openNode();
            describe(bound, about, at, enclosures.isEmpty());
            bound.save(to.toFile());
        }
    }

    private static void append(Enclosure enclosure, PDDocument bound) throws IOException {
        try (var source = Loader.loadPDF(enclosure.content().get())) {
            strip(source);
            new PDFMergerUtility().appendDocument(bound, source);
        } catch (IOException unreadable) {
            throw new IOException("Cannot bind " + enclosure.title(), unreadable);
        }
    }

    /** Its pages stay as they are. Its tags would be numbered like ours. */
    private static void strip(PDDocument source) throws IOException {
        var catalogue = source.getDocumentCatalog().getCOSObject();
        List.copyOf(catalogue.keySet()).stream()
                .filter(key -> !KEPT.contains(key))
                .forEach(catalogue::removeItem);
        for (var page : source.getPages()) {
            page.getCOSObject().removeItem(COSName.STRUCT_PARENTS);
            page.getCOSObject().removeItem(COSName.AA);
            for (var annotation : page.getAnnotations()) {
                annotation.getCOSObject().removeItem(STRUCT_PARENT);
            }
        }
    }

    private static void bookmark(PDDocumentOutline bookmarks, String title, PDDocument bound, int page) {
        var bookmark = new PDOutlineItem();
        bookmark.setTitle(title);
        bookmark.setDestination(bound.getPage(page));
        bookmarks.addLast(bookmark);
    }

    /** The instant is the portal's. With foreign pages in it the whole no longer promises what our own pages keep. */
    private static void describe(PDDocument bound, Sheet about, Instant at, boolean whollyOurs) {
        var information = bound.getDocumentInformation();
        information.setTitle(about.title());
        information.setSubject(about.description());
        information.setCreationDate(calendar(at));
        information.setModificationDate(calendar(at));
        if (!whollyOurs) {
            bound.getDocumentCatalog().setMetadata(null);
        }
    }

    private static Calendar calendar(Instant at) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(at.toEpochMilli());
        return calendar;
    }
}
