package eu.mobilitygrants.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Reads back what was printed. */
public final class PaperReading {

    private final PDDocument pdf;

    private PaperReading(PDDocument pdf) {
        this.pdf = pdf;
    }

    public static void read(PrintedPaper paper, Consumer<PaperReading> reader) {
        read(bytes(paper), reader);
    }

    public static void read(byte[] paper, Consumer<PaperReading> reader) {
        try (var pdf = Loader.loadPDF(paper)) {
            reader.accept(new PaperReading(pdf));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What veraPDF finds against the rules of PDF/UA-1. */
    public static List<String> accessibilityFaults(byte[] paper) {
        VeraGreenfieldFoundryProvider.initialise();
        try (var pdf = Foundries.defaultInstance().createParser(new ByteArrayInputStream(paper), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(pdf).getTestAssertions().stream()
                    .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
                    .toList();
        } catch (IOException | VeraPDFException failure) {
            throw new AssertionError(failure);
        }
    }

    static byte[] bytes(PrintedPaper paper) {
        try (var in = paper.open()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int pages() {
        return pdf.getNumberOfPages();
    }

    public String text() {
        return text(1, pages());
    }

    public String text(int page) {
        return text(page, page);
    }

    /** All words in one line. */
    public String words() {
        return text().replaceAll("[\\s\\u00a0]+", " ");
    }

    private String text(int from, int to) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return stripper.getText(pdf);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String language() {
        return pdf.getDocumentCatalog().getLanguage();
    }

    public String title() {
        return pdf.getDocumentInformation().getTitle();
    }

    public Instant created() {
        return pdf.getDocumentInformation().getCreationDate().toInstant();
    }

    public boolean tagged() {
        return pdf.getDocumentCatalog().getStructureTreeRoot() != null;
    }

    boolean hasMetadata() {
        return pdf.getDocumentCatalog().getMetadata() != null;
    }

    public List<String> bookmarks() {
        var titles = new ArrayList<String>();
        pdf.getDocumentCatalog().getDocumentOutline().children().forEach(bookmark -> titles.add(bookmark.getTitle()));
        return titles;
    }

    Set<String> fonts() {
        var names = new TreeSet<String>();
        eachFont(font -> names.add(font.getName()));
        return names;
    }

    boolean everyFontIsEmbedded() {
        var loose = new ArrayList<String>();
        eachFont(font -> {
            if (!font.isEmbedded()) {
                loose.add(font.getName());
            }
        });
        return loose.isEmpty();
    }

    int pictures() {
        var pictures = 0;
        for (var page : pdf.getPages()) {
            for (var ignored : page.getResources().getXObjectNames()) {
                pictures++;
            }
        }
        return pictures;
    }

    private void eachFont(Consumer<PDFont> visitor) {
        try {
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    visitor.accept(page.getResources().getFont(name));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
