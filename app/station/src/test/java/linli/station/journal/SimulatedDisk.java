package linli.station.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A disk in memory that keeps apart what was forced and what was only written, so that a power cut
 * can lose, reorder and tear the latter by sectors, and forget names that were not forced; any
 * single call can be made to fail, or to be the last one.
 */
public final class SimulatedDisk implements Disk {

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final String scheme = "cut" + NUMBERS.incrementAndGet() + ":";
    private final Map<Path, SimulatedContent> files = new TreeMap<>();
    private final Map<Path, SimulatedContent> replaced = new TreeMap<>();
    private long calls;
    private long failing = Long.MAX_VALUE;
    private long failures = 1;
    private long last = Long.MAX_VALUE;
    private boolean full;

    /** Makes the call of that number fail, counted from now, the first being 1. */
    public synchronized void failCall(long number) {
        failCalls(number, 1);
    }

    /** Makes that many calls fail from the one of that number on, counted from now. */
    public synchronized void failCalls(long number, int count) {
        calls = 0;
        failing = number;
        failures = count;
    }

    /** Makes the power fail in the call of that number, counted from now: nothing works after. */
    public synchronized void cutInCall(long number) {
        calls = 0;
        last = number;
    }

    /** Whether the power failed. */
    public synchronized boolean isDead() {
        return calls >= last;
    }

    /** How many calls that change something there were since {@link #failCall}. */
    public synchronized long calls() {
        return calls;
    }

    /** Makes every write fail for want of room, or not. */
    public synchronized void setFull(boolean full) {
        this.full = full;
    }

    /** What is left after the power failed now. */
    public synchronized SimulatedDisk afterPowerCut(Random random) {
        SimulatedDisk left = new SimulatedDisk();
        files.forEach((path, content) -> {
            if (content.isNamed() || random.nextBoolean()) {
                left.files.put(path, content.torn(random));
            }
        });
        replaced.forEach((path, content) -> {
            if (!left.files.containsKey(path) && random.nextBoolean()) {
                left.files.put(path, content.torn(random));
            }
        });
        return left;
    }

    /** What is left after the program was killed now: everything that was written. */
    public synchronized SimulatedDisk afterKill() {
        return copy();
    }

    /** The same disk once more, everything on it forced. */
    public synchronized SimulatedDisk copy() {
        SimulatedDisk copy = new SimulatedDisk();
        files.forEach((path, content) -> copy.put(path, content.bytes()));
        return copy;
    }

    /** The bytes of a file, forced or not. */
    public synchronized byte[] bytes(Path path) {
        return files.containsKey(path) ? files.get(path).bytes() : new byte[0];
    }

    /** Puts bytes into a file as if they had always been there. */
    public synchronized void put(Path path, byte[] bytes) {
        files.put(path, SimulatedContent.forced(bytes));
    }

    /** Takes a file away as if it had never been there. */
    public synchronized void remove(Path path) {
        files.remove(path);
    }

    /** Whether there is a file. */
    public synchronized boolean has(Path path) {
        return files.containsKey(path);
    }

    /** All files by path, for looking at. */
    public synchronized List<Path> paths() {
        return new ArrayList<>(files.keySet());
    }

    @Override
    public synchronized DiskFile open(Path path) {
        return new OpenFile(files.computeIfAbsent(path, missing -> new SimulatedContent()));
    }

    @Override
    public DiskFile openSecret(Path path) {
        return open(path);
    }

    @Override
    public synchronized List<Path> list(Path folder) {
        return files.keySet().stream().filter(path -> folder.equals(path.getParent())).toList();
    }

    @Override
    public synchronized void delete(Path path) throws IOException {
        count();
        SimulatedContent gone = files.remove(path);
        if (gone != null && gone.isNamed()) {
            replaced.put(path, gone);
        }
    }

    @Override
    public synchronized long room(Path folder) {
        return full ? 0 : Long.MAX_VALUE;
    }

    @Override
    public synchronized void replace(Path path, Path by) throws IOException {
        count();
        SimulatedContent content = files.remove(by);
        if (content == null) {
            throw new IOException("No " + by);
        }
        SimulatedContent before = files.put(path, content);
        if (before != null && before.isNamed()) {
            replaced.putIfAbsent(path, before);
        }
        content.unname();
    }

    @Override
    public String scheme() {
        return scheme;
    }

    @Override
    public synchronized void forceFolder(Path folder) throws IOException {
        count();
        replaced.keySet().removeIf(path -> folder.equals(path.getParent()));
        files.forEach((path, content) -> {
            if (folder.equals(path.getParent())) {
                content.name();
            }
        });
    }

    private void count() throws IOException {
        if (isDead()) {
            throw new IOException("There is no power (simulated)");
        }
        calls++;
        if ((calls >= failing && calls - failing < failures) || isDead()) {
            throw new IOException("Input/output error (simulated)");
        }
    }

    private synchronized void write(SimulatedContent content, long offset, byte[] bytes)
            throws IOException {
        boolean dead = isDead();
        try {
            count();
        } catch (IOException e) {
            content.write(offset, bytes, dead ? 0 : bytes.length / 2);
            throw e;
        }
        content.write(offset, bytes, full ? bytes.length / 3 : bytes.length);
        if (full) {
            throw new DiskFullException(new IOException("No space left on device"));
        }
    }

    private synchronized void force(SimulatedContent content) throws IOException {
        count();
        content.force();
    }

    private synchronized void truncate(SimulatedContent content, long length) throws IOException {
        count();
        content.truncate(length);
    }

    private final class OpenFile implements DiskFile {

        private final SimulatedContent content;

        OpenFile(SimulatedContent content) {
            this.content = content;
        }

        @Override
        public long size() {
            return content.size();
        }

        @Override
        public int read(long offset, byte[] into, int at, int length) {
            return content.read(offset, into, at, length);
        }

        @Override
        public void write(long offset, byte[] bytes) throws IOException {
            SimulatedDisk.this.write(content, offset, bytes);
        }

        @Override
        public void force() throws IOException {
            SimulatedDisk.this.force(content);
        }

        @Override
        public void truncate(long length) throws IOException {
            SimulatedDisk.this.truncate(content, length);
        }

        @Override
        public void close() {}
    }
}
