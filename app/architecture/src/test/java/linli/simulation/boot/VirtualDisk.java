package linli.simulation.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import linli.station.journal.Disk;
import linli.station.journal.DiskFile;
import linli.station.journal.DiskFullException;

/**
 * A disk in memory. What was written but not forced is lost, kept or torn by sectors when the power
 * fails; any change can be the last one.
 */
final class VirtualDisk implements Disk {

    private static final int SECTOR = 512;

    private final Map<Path, Content> files = new TreeMap<>();
    private final boolean forces;
    private long left = Long.MAX_VALUE;
    private boolean failing;
    private boolean full;

    /** Bytes as they read now, and as they were last forced. */
    private static final class Content {
        private byte[] now = {};
        private byte[] forced = {};
    }

    VirtualDisk(boolean forces) {
        this.forces = forces;
    }

    /** Lets the power fail in the change of that number, from 1. */
    void dieIn(long changes) {
        left = changes;
        failing = false;
    }

    /** Lets the change of that number fail, from 1, and the ones after it work. */
    void failIn(long changes) {
        left = changes;
        failing = true;
    }

    void setFull(boolean full) {
        this.full = full;
    }

    /** Nothing fails any more. */
    void heal() {
        left = Long.MAX_VALUE;
        full = false;
    }

    /** What is left after the power failed now. */
    void cut(Random random) {
        heal();
        files.values().forEach(content -> tear(content, random));
    }

    /** The same bytes on another disk, all of them forced. */
    VirtualDisk copy() {
        VirtualDisk copy = new VirtualDisk(forces);
        files.forEach((path, content) -> {
            Content same = new Content();
            same.now = content.now.clone();
            same.forced = content.now.clone();
            copy.files.put(path, same);
        });
        return copy;
    }

    /** The bytes of a file, forced or not; none if there is no such file. */
    byte[] bytes(Path path) {
        Content content = files.get(path);
        return content == null ? new byte[0] : content.now;
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
    public void delete(Path path) throws IOException {
        count();
        files.remove(path);
    }

    @Override
    public long room(Path folder) {
        return full ? 0 : Long.MAX_VALUE;
    }

    @Override
    public void replace(Path path, Path by) throws IOException {
        count();
        Content content = files.remove(by);
        if (content == null) {
            throw new IOException("No " + by);
        }
        files.put(path, content);
    }

    @Override
    public String scheme() {
        throw new UnsupportedOperationException("There is no H2 here");
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        count();
    }

    private void count() throws IOException {
        left--;
        if (left == 0 && failing) {
            throw new IOException("Input/output error (simulated)");
        }
        if (left <= 0 && !failing) {
            throw new PowerLost();
        }
    }

    private static void tear(Content content, Random random) {
        byte[] now = content.now;
        byte[] forced = content.forced;
        byte[] kept = random.nextBoolean() ? now.clone() : forced.clone();
        for (int at = 0; at < kept.length; at += SECTOR) {
            byte[] from = random.nextBoolean() ? now : forced;
            int end = Math.min(Math.min(at + SECTOR, kept.length), from.length);
            if (end > at) {
                System.arraycopy(from, at, kept, at, end - at);
            } else {
                Arrays.fill(kept, at, Math.min(at + SECTOR, kept.length), (byte) 0);
            }
        }
        content.now = kept;
        content.forced = kept.clone();
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
            int some = (int) Math.max(0, Math.min(length, content.now.length - offset));
            if (some > 0) {
                System.arraycopy(content.now, (int) offset, into, at, some);
            }
            return some;
        }

        @Override
        public void write(long offset, byte[] bytes) throws IOException {
            try {
                count();
            } catch (IOException | PowerLost half) {
                put(offset, Arrays.copyOf(bytes, bytes.length / 2));
                throw half;
            }
            put(offset, full ? Arrays.copyOf(bytes, bytes.length / 3) : bytes);
            if (full) {
                throw new DiskFullException(new IOException("No space left on device"));
            }
        }

        private void put(long offset, byte[] bytes) {
            int end = (int) offset + bytes.length;
            content.now = Arrays.copyOf(content.now, Math.max(end, content.now.length));
            System.arraycopy(bytes, 0, content.now, (int) offset, bytes.length);
        }

        @Override
        public void force() throws IOException {
            count();
            if (forces) {
                content.forced = content.now.clone();
            }
        }

        @Override
        public void truncate(long length) throws IOException {
            count();
            content.now = Arrays.copyOf(content.now, (int) length);
        }

        @Override
        public void close() {}
    }
}
