package linli.station.fuzz;

import java.util.Arrays;

/** The bytes of one run, taken from the front; zeros when they are used up. */
final class Input {

    private final byte[] bytes;
    private int at;

    Input(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isEmpty() {
        return at >= bytes.length;
    }

    /** 0 to 255. */
    int next() {
        return isEmpty() ? 0 : bytes[at++] & 0xFF;
    }

    /** 0 to {@code bound} - 1. */
    int below(int bound) {
        return Math.floorMod(next() << 16 | next() << 8 | next(), bound);
    }

    /** The next {@code count}, or as many as are left. */
    byte[] take(int count) {
        int end = Math.min(bytes.length, at + count);
        byte[] taken = Arrays.copyOfRange(bytes, Math.min(at, end), end);
        at = end;
        return taken;
    }

    /** All that is left. */
    byte[] rest() {
        return take(bytes.length);
    }
}
