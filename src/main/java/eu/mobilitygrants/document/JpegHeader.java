package eu.mobilitygrants.document;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The two things of a JPEG's header that its decoder does not say.
 *
 * @param orientation 1–8 as in Exif 2.3, section 4.6.4, tag 0x0112: how the camera was held; 1 where nothing is said
 * @param progressive decoded only with the whole photo in memory
 */
record JpegHeader(int orientation, boolean progressive) {

    private static final int ORIENTATION = 0x0112;
    private static final int START_OF_SCAN = 0xDA;
    private static final int EXIF = 0xE1;
    private static final byte[] EXIF_MARK = {'E', 'x', 'i', 'f', 0, 0};

    private static final JpegHeader PLAIN = new JpegHeader(1, false);

    /** What cannot be read is taken as not said. */
    static JpegHeader of(byte[] content) {
        try {
            return read(ByteBuffer.wrap(content));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return PLAIN;
        }
    }

    private static JpegHeader read(ByteBuffer jpeg) {
        if (jpeg.getShort() != (short) 0xFFD8) {
            return PLAIN;
        }
        var orientation = 1;
        var progressive = false;
        while (jpeg.remaining() >= 4 && (jpeg.get() & 0xFF) == 0xFF) {
            var marker = jpeg.get() & 0xFF;
            if (marker == 0xFF) {
                jpeg.position(jpeg.position() - 1); // padding
                continue;
            }
            if (marker == START_OF_SCAN) {
                break;
            }
            var length = jpeg.getShort() & 0xFFFF;
            if (marker == EXIF && orientation == 1) {
                orientation = orientation(jpeg.slice(jpeg.position(), length - 2));
            }
            progressive |= startOfFrame(marker) && (marker & 0x03) == 2;
            jpeg.position(jpeg.position() + length - 2);
        }
        return new JpegHeader(orientation, progressive);
    }

    private static boolean startOfFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int orientation(ByteBuffer segment) {
        var mark = new byte[EXIF_MARK.length];
        if (segment.remaining() < 14) {
            return 1;
        }
        segment.get(mark);
        if (!java.util.Arrays.equals(mark, EXIF_MARK)) {
            return 1;
        }
        var tiff = segment.slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var entry = 0; entry < entries; entry++) {
            var at = directory + 2 + entry * 12;
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                var value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
