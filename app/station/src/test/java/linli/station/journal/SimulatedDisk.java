package linli.station.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A disk in memory that keeps apart what was forced and what was only written, so that a power cut
 * can lose, reorder and tear the latter by sectors; any single call can be made to fail.
 */
public final class SimulatedDisk implements Disk {

    private static final int SECTOR = 512;

    private final Map<Path, Content> files = new TreeMap<>();
    private long calls;
    private long failing = Long.MAX_VALUE;
    private boolean full;

    /** Makes the call of that number fail, counted from now, the first being 1. */
    public void failCall(long number) {
        calls = 0;
        failing = number;
    }

    /** How many calls that change something there were since {@link #failCall}. */
    public long calls() {
        return calls;
    }

    /** Makes every write fail for want of room, or not. */
    public void setFull(boolean full) {
        this.full = full;
    }

    /** What is left after the power failed now. */
    public SimulatedDisk afterPowerCut(Random random) {
        SimulatedDisk left = new SimulatedDisk();
        files.forEach((path, content) -> left.files.put(path, content.torn(random)));
        return left;
    }

    /** The bytes of a file, forced or not. */
    public byte[] bytes(Path path) {
        return files.getOrDefault(path, new Content()).now.clone();
    }

    /** Puts bytes into a file as if they had always been there. */
    public void put(Path path, byte[] bytes) {
        Content content = new Content();
        content.now = bytes.clone();
        content.forced = bytes.clone();
        files.put(path, content);
    }

    @Override
    public DiskFile open(Path path) {
        return new OpenFile(files.computeIfAbsent(path, missing -> new Content()));
    }

    @Override
    public DiskFile openSecret(Path path) {
        return open(path);
    }

    @Override
    public List<Path> list(Path folder) {
        return files.keySet().stream().filter(path -> folder.equals(path.getParent())).toList();
    }

    @Override
    public void delete(Path path) {
        files.remove(path);
    }

    @Override
    public long room(Path folder) {
        return full ? 0 : Long.MAX_VALUE;
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        count();
    }

    private void count() throws IOException {
        calls++;
        if (calls == failing) {
            throw new IOException("Input/output error (simulated)");
        }
    }

    private static final class Content {
        private byte[] now = new byte[0];
        private byte[] forced = new byte[0];

        Content torn(Random random) {
            Content left = new Content();
            int length = forced.length;
            if (now.length != forced.length && random.nextBoolean()) {
                length = now.length;
            }
            left.now = Arrays.copyOf(forced, length);
            for (int at = 0; at < length; at += SECTOR) {
                if (random.nextBoolean()) {
                    int count = Math.min(SECTOR, Math.min(length, now.length) - at);
                    System.arraycopy(now, at, left.now, at, Math.max(0, count));
                }
            }
            left.forced = left.now.clone();
            return left;
        }
    }

    private final class OpenFile implements DiskFile {

        private final Content content;

        OpenFile(Content content) {
            this.content = content;
        }

        @Override
        public long size() {
            return content.now.length;
        }

        @Override
        public int read(long offset, byte[] into, int at, int length) {
            int count = Math.max(0, Math.min(length, content.now.length - (int) offset));
            System.arraycopy(content.now, (int) offset, into, at, count);
            return count;
        }

        @Override
        public void write(long offset, byte[] bytes) throws IOException {
            int part = full ? bytes.length / 3 : bytes.length;
            try {
                count();
            } catch (IOException e) {
                put(offset, bytes, bytes.length / 2);
                throw e;
            }
            put(offset, bytes, part);
            if (full) {
                throw new DiskFullException(new IOException("No space left on device"));
            }
        }

        private void put(long offset, byte[] bytes, int count) {
            int end = Math.max(content.now.length, (int) offset + count);
            content.now = Arrays.copyOf(content.now, end);
            System.arraycopy(bytes, 0, content.now, (int) offset, count);
        }

        @Override
        public void force() throws IOException {
            count();
            content.forced = content.now.clone();
        }

        @Override
        public void truncate(long length) throws IOException {
            count();
            content.now = Arrays.copyOf(content.now, (int) length);
        }

        @Override
        public void close() {}
    }

    /** All files by path, for looking at. */
    public List<Path> paths() {
        return new ArrayList<>(files.keySet());
    }
}
