package linli.contract.spill;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;

/**
 * A row of numbers in a mapped file, all 0 at first, that grows as it is written. The pages of it
 * that are in memory are the system's, not the heap's. For one thread.
 */
public final class SpilledNumbers implements Closeable {

    private static final long FIRST = 1 << 13;

    private final FileChannel channel;
    private Arena arena = Arena.ofConfined();
    private MemorySegment numbers;
    private long size = FIRST;

    SpilledNumbers(FileChannel channel) {
        this.channel = channel;
        this.numbers = map();
    }

    /** The number at that place, 0 if none was written. */
    public long get(long place) {
        return place < size ? numbers.getAtIndex(ValueLayout.JAVA_LONG, place) : 0;
    }

    /** Writes a number. */
    public void set(long place, long number) {
        if (place >= size) {
            while (place >= size) {
                size *= 2;
            }
            Arena before = arena;
            arena = Arena.ofConfined();
            numbers = map();
            before.close();
        }
        numbers.setAtIndex(ValueLayout.JAVA_LONG, place, number);
    }

    /** Makes all of the first numbers 0. */
    void clear(long first) {
        set(first - 1, 0);
        numbers.asSlice(0, first * Long.BYTES).fill((byte) 0);
    }

    private MemorySegment map() {
        try {
            return channel.map(MapMode.READ_WRITE, 0, size * Long.BYTES, arena);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() throws IOException {
        arena.close();
        channel.close();
    }
}
