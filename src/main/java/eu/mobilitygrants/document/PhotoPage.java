package eu.mobilitygrants.document;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/**
 * Makes a page of A4 of a photo, upright as it was taken. The photo is drawn anew, at the 200 dots an inch that print
 * needs: so nothing goes along that stood in the file beside it, such as the place where it was taken.
 */
final class PhotoPage {

    /** Points; 10 mm. */
    private static final float MARGIN = 28.35f;

    /** Longer side of A4 at 200 dots an inch. */
    private static final int LONGER_SIDE = 2339;

    private static final int MAXIMUM_SIDE = 20_000;

    /** A progressive JPEG is held whole, twelve bytes a point at worst, before its first row is known. */
    private static final int PROGRESSIVE_MEGAPIXELS = 20;

    private static final float QUALITY = 0.8f;

    private PhotoPage() {}

    static byte[] of(byte[] photo) throws UnacceptableFileException {
        var header = JpegHeader.of(photo);
        try {
            return page(upright(decoded(photo, header), header.orientation()));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new UnacceptableFileException("document.brokenPhoto");
        }
    }

    /** Only every second, third … point of a large photo is ever kept. */
    private static BufferedImage decoded(byte[] photo, JpegHeader header)
            throws IOException, UnacceptableFileException {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(photo))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("No reader");
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return decoded(reader, header.progressive() ? PROGRESSIVE_MEGAPIXELS : DocumentLimits.MEGAPIXELS);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage decoded(ImageReader reader, int megapixels)
            throws IOException, UnacceptableFileException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > megapixels * 1_000_000L || Math.max(width, height) > MAXIMUM_SIDE) {
            throw new UnacceptableFileException("document.photoTooLarge", megapixels);
        }
        var every = (int) Math.max(1, Math.max(width, height) / LONGER_SIDE);
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    /** Drawn on white, turned and mirrored as the camera says it was held, at most as large as print needs. */
    private static BufferedImage upright(BufferedImage photo, int orientation) {
        var scale = Math.min(1.0, (double) LONGER_SIDE / Math.max(photo.getWidth(), photo.getHeight()));
        var width = (int) Math.max(1, Math.round(photo.getWidth() * scale));
        var height = (int) Math.max(1, Math.round(photo.getHeight() * scale));
        var turned = orientation >= 5;
        var upright = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        var graphics = upright.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.setTransform(turn(orientation, width, height));
            graphics.drawImage(photo, 0, 0, width, height, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        return upright;
    }

    /** From the stored picture to the upright one; columns of the matrix: where its right, its down and its corner go. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] page(BufferedImage photo) throws IOException {
        try (var pdf = new PDDocument()) {
            var wide = photo.getWidth() > photo.getHeight();
            var paper = wide ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
            var page = new PDPage(paper);
            pdf.addPage(page);
            var image = JPEGFactory.createFromImage(pdf, photo, QUALITY);
            var scale = Math.min(
                    (paper.getWidth() - 2 * MARGIN) / photo.getWidth(),
                    (paper.getHeight() - 2 * MARGIN) / photo.getHeight());
            var width = photo.getWidth() * scale;
            var height = photo.getHeight() * scale;
            try (var drawing = new PDPageContentStream(pdf, page)) {
                drawing.drawImage(
                        image, (paper.getWidth() - width) / 2, (paper.getHeight() - height) / 2, width, height);
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
