package eu.mobilitygrants.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Opens PDFs that strangers made, in bounded memory: whatever the library would unpack goes through a {@link StreamBudget}
 * first, and what is encrypted, and so cannot be measured, is refused as soon as that is known.
 */
final class CarefulParser extends PDFParser {

    private final StreamBudget budget;
    private long streamStart;
    private long streamLength;

    private CarefulParser(byte[] content, StreamBudget budget) throws IOException {
        super(new StoppableBytes(content), "", null, null, IOUtils.createMemoryOnlyStreamCache());
        this.budget = budget;
    }

    /**
     * Damage is mended as the library can, but not where objects are packed: its search for packed objects is the one way
     * around the budget.
     */
    static PDDocument open(byte[] content, StreamBudget budget) throws IOException {
        if (Inflation.values(content, content.length) > StreamBudget.VALUES) {
            throw new RefusedPdf("document.tooComplex");
        }
        var packed = new String(content, StandardCharsets.ISO_8859_1).contains("/ObjStm");
        return new CarefulParser(content, budget).parse(!packed);
    }

    @Override
    public RandomAccessReadView createRandomAccessReadView(long start, long length) throws IOException {
        streamStart = start;
        streamLength = length;
        return super.createRandomAccessReadView(start, length);
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary entries) throws IOException {
        refuseEncrypted(entries);
        refuseEncrypted(document.getTrailer());
        var parsed = super.parseCOSStream(entries);
        return new MeasuredStream(
                parsed, super.createRandomAccessReadView(streamStart, streamLength), streamLength, budget);
    }

    /** The library reads on without an object that it cannot read. Another program may read it, and what it does. */
    @Override
    public COSBase dereferenceCOSObject(COSObject reference) throws IOException {
        try {
            return super.dereferenceCOSObject(reference);
        } catch (IOException unreadable) {
            throw new RefusedPdf("document.broken");
        }
    }

    @Override
    protected void prepareDecryption() throws IOException {
        refuseEncrypted(document.getTrailer());
        super.prepareDecryption();
    }

    private static void refuseEncrypted(@Nullable COSDictionary entries) {
        if (entries != null && entries.containsKey(COSName.ENCRYPT)) {
            throw new RefusedPdf("document.encrypted");
        }
    }

    /** Ends the reading when its time is over: the library itself never asks. */
    private static final class StoppableBytes extends RandomAccessReadBuffer {

        StoppableBytes(byte[] content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            stopIfAsked();
            return super.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            stopIfAsked();
            return super.read(target, offset, length);
        }

        private static void stopIfAsked() {
            if (Thread.currentThread().isInterrupted()) {
                throw new RefusedPdf("document.tooComplex");
            }
        }
    }
}
