package eu.mobilitygrants.document;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A stream of a PDF that cannot be unpacked before it was measured, whoever asks. */
final class MeasuredStream extends COSStream {

    private final transient StreamBudget budget;

    MeasuredStream(COSDictionary entries, RandomAccessReadView packed, long length, StreamBudget budget)
            throws IOException {
        super(null, packed);
        this.budget = budget;
        entries.forEach(this::setItem);
        setLong(COSName.LENGTH, length); // the file's own word for it sizes the decoder's buffers
        setKey(entries.getKey());
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        budget.beforeUnpacking(this);
        return super.createView();
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        budget.beforeUnpacking(this);
        return super.createInputStream(options);
    }
}
