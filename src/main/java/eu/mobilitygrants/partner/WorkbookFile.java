package eu.mobilitygrants.partner;

import eu.mobilitygrants.partner.UnreadableWorkbookException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * An uploaded workbook on the disk for as long as it is read. Before a reader sees it, it is unpacked once into nothing:
 * what swells beyond all measure, or names cells of a column far out, would cost the reader its memory.
 */
final class WorkbookFile implements AutoCloseable {

    /** The portal takes no larger upload. */
    static final int LARGEST = 10 * 1024 * 1024;

    /** Unpacked. An issue of 6,000 rows unpacks to 5 MB. */
    private static final long LARGEST_UNPACKED = 50L * 1024 * 1024;

    private static final int MOST_ENTRIES = 500;

    private final Path file;

    private WorkbookFile(Path file) {
        this.file = file;
    }

    static WorkbookFile of(byte[] content) throws IOException, UnreadableWorkbookException {
        if (content.length == 0) {
            throw new UnreadableWorkbookException(Reason.EMPTY);
        }
        if (content.length > LARGEST) {
            throw new UnreadableWorkbookException(Reason.TOO_LARGE);
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(content)) {
            throw new UnreadableWorkbookException(Reason.NO_WORKBOOK);
        }
        var workbook = new WorkbookFile(Files.createTempFile("register", ".xlsx"));
        try {
            Files.write(workbook.file, content);
            workbook.unpackIntoNothing();
            return workbook;
        } catch (IOException | UnreadableWorkbookException | RuntimeException failure) {
            workbook.close();
            throw failure;
        }
    }

    ReadableWorkbook open() throws IOException {
        return new ReadableWorkbook(file.toFile());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private void unpackIntoNothing() throws IOException, UnreadableWorkbookException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new UnreadableWorkbookException(Reason.NO_WORKBOOK);
            }
            if (zip.size() > MOST_ENTRIES) {
                throw new UnreadableWorkbookException(Reason.SWELLS);
            }
            var unpacked = 0L;
            for (var entry : zip.stream().toList()) {
                var sheet = entry.getName().startsWith("xl/worksheets/");
                try (var content = zip.getInputStream(entry)) {
                    unpacked += read(content, LARGEST_UNPACKED - unpacked, sheet);
                }
            }
        } catch (ZipException damaged) {
            throw new UnreadableWorkbookException(Reason.BROKEN);
        }
    }

    /** @return how many bytes there were */
    private static long read(InputStream content, long allowed, boolean sheet)
            throws IOException, UnreadableWorkbookException {
        var buffer = new byte[64 * 1024];
        var address = new FarCell();
        var total = 0L;
        for (var count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            total += count;
            if (total > allowed || sheet && address.in(buffer, count)) {
                throw new UnreadableWorkbookException(Reason.SWELLS);
            }
        }
        return total;
    }

    /** Finds {@code r="ABCD1"}: a sheet has no column of four letters, and a reader would make room for all before it. */
    private static final class FarCell {

        private static final int NOT_IN_ADDRESS = -1;
        private static final int BEGINNING = ' ' << 16 | 'r' << 8 | '=';

        /** The last three bytes, the latest lowest. */
        private int tail;

        private int letters = NOT_IN_ADDRESS;

        boolean in(byte[] buffer, int count) {
            for (var at = 0; at < count; at++) {
                if (far(buffer[at])) {
                    return true;
                }
            }
            return false;
        }

        private boolean far(int next) {
            if (letters >= 0) {
                letters = next >= 'A' && next <= 'Z' ? letters + 1 : NOT_IN_ADDRESS;
            } else if (tail == BEGINNING && (next == '"' || next == '\'')) {
                letters = 0;
            }
            tail = (tail << 8 | next & 0xff) & 0xffffff;
            return letters > 3;
        }
    }
}
