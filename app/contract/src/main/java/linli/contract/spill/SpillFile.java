package linli.contract.spill;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Bytes that are appended to a file and read again from any place; the last of them wait in memory
 * until there are enough. A fault of the disk is thrown as {@link UncheckedIOException}.
 */
public final class SpillFile implements Closeable {

    private static final int WAITING = 1 << 18;

    private final FileChannel channel;
    private final ByteBuffer waiting = ByteBuffer.allocate(WAITING);
    private long written;

    SpillFile(FileChannel channel) {
        this.channel = channel;
    }

    /** How many bytes there are: the place of the next one. */
    public long length() {
        return written + waiting.position();
    }

    /** Appends; returns the place of the first byte. */
    public long append(byte[] bytes, int length) {
        long place = length();
        int done = 0;
        while (done < length) {
            if (!waiting.hasRemaining()) {
                flush();
            }
            int part = Math.min(waiting.remaining(), length - done);
            waiting.put(bytes, done, part);
            done += part;
        }
        return place;
    }

    /** Reads that many bytes from there, which must have been appended. */
    public void read(long place, byte[] into, int length) {
        try {
            int done = 0;
            while (done < length) {
                long at = place + done;
                if (at >= written) {
                    waiting.get((int) (at - written), into, done, length - done);
                    return;
                }
                int part = (int) Math.min(length - done, written - at);
                int read = channel.read(ByteBuffer.wrap(into, done, part), at);
                if (read < 0) {
                    throw new IOException("A temporary file was cut");
                }
                done += read;
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Writes all of it to {@code out}. */
    public void copyTo(OutputStream out) throws IOException {
        byte[] part = new byte[1 << 16];
        for (long place = 0; place < length(); place += part.length) {
            int size = (int) Math.min(part.length, length() - place);
            read(place, part, size);
            out.write(part, 0, size);
        }
    }

    /** Reads it from its beginning. */
    public InputStream open() {
        return new InputStream() {
            private final byte[] one = new byte[1];
            private long place;

            @Override
            public int read() {
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int wanted) {
                int size = (int) Math.min(wanted, SpillFile.this.length() - place);
                if (size == 0) {
                    return wanted == 0 ? 0 : -1;
                }
                byte[] part = new byte[size];
                SpillFile.this.read(place, part, size);
                System.arraycopy(part, 0, into, offset, size);
                place += size;
                return size;
            }
        };
    }

    private void flush() {
        try {
            waiting.flip();
            while (waiting.hasRemaining()) {
                written += channel.write(waiting, written);
            }
            waiting.clear();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
