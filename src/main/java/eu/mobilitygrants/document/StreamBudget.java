package eu.mobilitygrants.document;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * How much one PDF may become when it is unpacked. A few kilobytes can hold gigabytes: so each stream is measured before
 * anybody decodes it into memory.
 */
final class StreamBudget {

    /** What a hundred tagged pages need of objects is a few megabytes. */
    private static final long STRUCTURE_BYTES = 16L * 1024 * 1024;

    /** The list of where objects stand: six bytes each, for three hundred thousand of them. */
    private static final long PLACES_BYTES = 2L * 1024 * 1024;

    static final long VALUES = 2_000_000;

    /** Text and drawing of all pages together: what a reader's program has to unpack. */
    private static final long DRAWING_BYTES = 200L * 1024 * 1024;

    private static final int COLUMNS = 4096;

    private static final List<String> FLATE = List.of("FlateDecode", "Fl");

    private static final List<String> UNPACKING =
            List.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");

    private long structure;
    private long places;
    private long values;
    private long drawing;

    /** Before the parser unpacks a stream into memory to read objects or their places in it. */
    void beforeUnpacking(COSStream stream) throws IOException {
        var filters = filters(stream);
        if (filters.isEmpty()) {
            return;
        }
        if (filters.size() > 1 || !FLATE.contains(filters.getFirst()) || !plainRows(stream)) {
            throw new RefusedPdf("document.tooComplex");
        }
        var measure = Inflation.of(stream.createRawInputStream(), STRUCTURE_BYTES);
        structure += measure.bytes();
        values += measure.values();
        places += stream.containsKey(COSName.W) ? measure.bytes() : 0;
        if (structure > STRUCTURE_BYTES || values > VALUES || places > PLACES_BYTES) {
            throw new RefusedPdf("document.tooComplex");
        }
    }

    /** Of a stream that nobody here unpacks, but every reader's program will. */
    void beforeReaders(COSStream stream) throws IOException {
        var filters = filters(stream);
        if (filters.stream().filter(UNPACKING::contains).count() > 1) {
            throw new RefusedPdf("document.tooComplex");
        }
        if (filters.size() == 1 && FLATE.contains(filters.getFirst())) {
            drawing +=
                    Inflation.of(stream.createRawInputStream(), DRAWING_BYTES).bytes();
        }
        if (drawing > DRAWING_BYTES) {
            throw new RefusedPdf("document.tooComplex");
        }
    }

    /** The decoder makes room for a whole row at once. */
    private static boolean plainRows(COSStream stream) {
        return values(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP))
                .allMatch(each -> !(each instanceof COSDictionary one) || plainRow(one));
    }

    private static boolean plainRow(COSDictionary parameters) {
        return parameters.getInt(COSName.COLUMNS, 1) <= COLUMNS && parameters.getInt(COSName.COLORS, 1) <= 32;
    }

    private static List<String> filters(COSStream stream) {
        return values(stream.getFilters())
                .flatMap(filter -> filter instanceof COSName name ? Stream.of(name.getName()) : Stream.empty())
                .toList();
    }

    /** One or several: a PDF may say either. */
    private static Stream<COSBase> values(@Nullable COSBase oneOrSeveral) {
        if (oneOrSeveral instanceof COSArray several) {
            return IntStream.range(0, several.size())
                    .mapToObj(several::getObject)
                    .filter(Objects::nonNull);
        }
        return Stream.ofNullable(oneOrSeveral);
    }
}
