package linli.station.journal;

import java.io.IOException;

/** Reads a file through a window of memory that moves along, so that small steps cost no calls. */
final class Window {

    private static final int SMALLEST = 1 << 16;

    private final DiskFile file;
    private byte[] bytes = new byte[0];
    private long start;
    private int filled;

    Window(DiskFile file) {
        this.file = file;
    }

    /**
     * Brings {@code length} bytes at {@code offset} into the window, if the file has them.
     *
     * @param end where the file is taken to end: what lies behind may still be changing
     */
    boolean shows(long offset, int length, long end) throws IOException {
        if (offset >= start && offset + length <= start + filled) {
            return true;
        }
        if (bytes.length < length || bytes.length == 0) {
            bytes = new byte[Math.max(length, SMALLEST)];
        }
        start = offset;
        filled = file.read(offset, bytes, 0, (int) Math.min(bytes.length, end - offset));
        return filled >= length;
    }

    /** The memory in the window. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the byte of the file at {@code offset} lies in {@link #bytes()}. */
    int at(long offset) {
        return (int) (offset - start);
    }
}
