package eu.mobilitygrants.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures what compressed bytes would become, in one small buffer, without keeping any of it. Reads as the PDF library
 * does: two bytes of header skipped unread, and what is damaged ends the data.
 */
final class Inflation {

    private static final int BUFFER = 32 * 1024;

    private Inflation() {}

    /** What became of the bytes: how many there are, and how many of them begin a value that a parser makes an object of. */
    record Measure(long bytes, long values) {}

    /** Stops past the limit: then the answer is larger than it, by how much is not known. */
    static Measure of(InputStream compressed, long limit) throws IOException {
        var inflater = new Inflater(true);
        try (compressed) {
            compressed.skipNBytes(2);
            return count(inflater, compressed, limit);
        } catch (DataFormatException | java.io.EOFException damaged) {
            return new Measure(inflater.getBytesWritten(), 0);
        } finally {
            inflater.end();
        }
    }

    private static Measure count(Inflater inflater, InputStream compressed, long limit)
            throws IOException, DataFormatException {
        var in = new byte[BUFFER];
        var out = new byte[BUFFER];
        long bytes = 0;
        long values = 0;
        while (!inflater.finished() && !inflater.needsDictionary() && bytes <= limit) {
            if (Thread.currentThread().isInterrupted()) {
                throw new RefusedPdf("document.tooComplex");
            }
            if (inflater.needsInput()) {
                var read = compressed.read(in);
                if (read < 0) {
                    break;
                }
                inflater.setInput(in, 0, read);
            }
            var length = inflater.inflate(out);
            bytes += length;
            values += values(out, length);
        }
        return new Measure(bytes, values);
    }

    /** Names, lists and dictionaries: two bytes each at least, and a hundred in memory. */
    static long values(byte[] bytes, int length) {
        var values = 0;
        for (var index = 0; index < length; index++) {
            var here = bytes[index];
            if (here == '[' || here == '<' || here == '/') {
                values++;
            }
        }
        return values;
    }
}
