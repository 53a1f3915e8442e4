package eu.mobilitygrants.overview;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Hands on what is written to it in portions of one size; the last may be shorter. */
final class PartsStream extends OutputStream {

    private static final int BYTES = 256 * 1024;

    /** @param number from 0 */
    record Part(int number, byte[] bytes) {}

    private final Consumer<Part> taker;
    private final byte[] held = new byte[BYTES];
    private int filled;
    private int handedOn;

    PartsStream(Consumer<Part> taker) {
        this.taker = taker;
    }

    @Override
    public void write(int one) {
        held[filled++] = (byte) one;
        handOnIfFull();
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        var at = from;
        while (at < from + length) {
            var taken = Math.min(BYTES - filled, from + length - at);
            System.arraycopy(bytes, at, held, filled, taken);
            filled += taken;
            at += taken;
            handOnIfFull();
        }
    }

    private void handOnIfFull() {
        if (filled == BYTES) {
            handOn();
        }
    }

    private void handOn() {
        taker.accept(new Part(handedOn++, Arrays.copyOf(held, filled)));
        filled = 0;
    }

    @Override
    public void close() {
        if (filled > 0) {
            handOn();
        }
    }
}
