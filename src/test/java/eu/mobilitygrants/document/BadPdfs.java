package eu.mobilitygrants.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Small PDFs that become very large for whoever unpacks them. */
final class BadPdfs {

    private static final int MEGABYTE = 1024 * 1024;

    private BadPdfs() {}

    /** The catalogue stands in a stream of objects, followed by nothing for 300 MB. */
    static byte[] objectsThatUnpackTo300Megabytes() {
        return packed(flated("1 0 <</Type/Catalog/Pages 4 0 R>>", 300, ' '), "/Filter/FlateDecode", places(), "");
    }

    /** The same without saying that it is a stream of objects. */
    static byte[] unnamedObjectsThatUnpackTo300Megabytes() {
        return new String(objectsThatUnpackTo300Megabytes(), StandardCharsets.ISO_8859_1)
                .replace("/Type/ObjStm", "/Type/Nothing")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] objectsPackedTwice() {
        var inner = flated("1 0 <</Type/Catalog/Pages 4 0 R>>", 300, ' ');
        return packed(flated(inner), "/Filter[/FlateDecode/Fl]", places(), "");
    }

    static byte[] placesThatUnpackTo300Megabytes() {
        return packed(
                flated("1 0 <</Type/Catalog/Pages 4 0 R>>", 0, ' '), "/Filter/FlateDecode", flated("", 300, 0), "");
    }

    static byte[] placesInRowsOfTwoGigabytes() {
        return packed(
                flated("1 0 <</Type/Catalog/Pages 4 0 R>>", 0, ' '),
                "/Filter/FlateDecode",
                places(),
                "/DecodeParms<</Predictor 12/Columns 2000000000>>");
    }

    /** The same way of packing with nothing bad in it: shows that the others are refused for what they hold. */
    static byte[] harmless() {
        return packed(flated("1 0 <</Type/Catalog/Pages 4 0 R>>", 0, ' '), "/Filter/FlateDecode", places(), "");
    }

    static byte[] pageThatUnpacksTo300Megabytes(String kind) {
        return PdfFixtures.pdf(1, "x", pdf -> {
            var stream = pdf.getDocument().createCOSStream();
            raw(stream, flated("", 300, ' '));
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            stream.setItem(COSName.SUBTYPE, COSName.getPDFName(kind));
            pdf.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
        });
    }

    /** Lists in lists, a million deep. */
    static byte[] nestedDeeply() {
        return plain("[".repeat(1_000_000) + "]".repeat(1_000_000));
    }

    static byte[] millionsOfObjects() {
        return plain("[" + "[]".repeat(4_000_000) + "]");
    }

    private static byte[] plain(String extra) {
        return ("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/Extra 4 0 R>>\nendobj\n"
                        + "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n"
                        + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n"
                        + "4 0 obj\n" + extra + "\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\nstartxref\n0\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Objects 1 (in 3), 2 (places), 3 (objects), 4 (pages), 5 (page). Offsets are filled into {@code places}. */
    private static byte[] packed(byte[] objects, String filter, byte[] places, String parameters) {
        var file = new ByteArrayOutputStream();
        write(file, "%PDF-1.7\n");
        var four = file.size();
        write(file, "4 0 obj\n<</Type/Pages/Count 1/Kids[5 0 R]>>\nendobj\n");
        var five = file.size();
        write(file, "5 0 obj\n<</Type/Page/Parent 4 0 R/MediaBox[0 0 9 9]>>\nendobj\n");
        var three = file.size();
        write(file, "3 0 obj\n<</Type/ObjStm/N 1/First 4%s/Length %d>>\nstream\n".formatted(filter, objects.length));
        file.writeBytes(objects);
        write(file, "\nendstream\nendobj\n");
        var two = file.size();
        var table = places.length > 0
                ? places
                : flated(rows(
                        new int[][] {{0, 0, 0}, {2, 3, 0}, {1, two, 0}, {1, three, 0}, {1, four, 0}, {1, five, 0}}));
        write(
                file,
                "2 0 obj\n<</Type/XRef/Size 6/W[1 4 1]/Root 1 0 R/Filter/FlateDecode%s/Length %d>>\nstream\n"
                        .formatted(parameters, table.length));
        file.writeBytes(table);
        write(file, "\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n".formatted(two));
        return file.toByteArray();
    }

    /** To be filled in. */
    private static byte[] places() {
        return new byte[0];
    }

    private static byte[] rows(int[][] rows) {
        var bytes = ByteBuffer.allocate(rows.length * 6);
        for (var row : rows) {
            bytes.put((byte) row[0]).putInt(row[1]).put((byte) row[2]);
        }
        return bytes.array();
    }

    private static byte[] flated(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(bytes)) {
            deflated.write(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static byte[] flated(String head, int megabytes, int filling) {
        var bytes = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(bytes)) {
            deflated.write(head.getBytes(StandardCharsets.ISO_8859_1));
            var block = new byte[MEGABYTE];
            java.util.Arrays.fill(block, (byte) filling);
            for (var written = 0; written < megabytes; written++) {
                deflated.write(block);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static void raw(COSStream stream, byte[] content) throws IOException {
        try (var out = stream.createRawOutputStream()) {
            out.write(content);
        }
    }

    private static void write(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
