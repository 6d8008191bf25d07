package linli.station.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What is in a file of a {@link SimulatedDisk}: as it reads now, and as it was last forced. */
final class SimulatedContent {

    private static final int SECTOR = 512;

    /** How the disk forgets what was not forced. */
    private enum Tearing {
        /** Each sector of each write by itself. */
        SECTORS,
        /** Each write as a whole. */
        WRITES,
        /** Nearly everything is there: a sector here and there is missing. */
        FEW,
        /** Nearly everything is missing. */
        MOST,
        /** Everything up to some write. */
        TAIL
    }

    /** Bytes written at a place; of a truncation the length and no bytes. */
    private record Write(long offset, byte[] bytes, boolean truncation) {}

    private final Bytes now = new Bytes();
    private final Bytes forced = new Bytes();
    private final List<Write> pending = new ArrayList<>();
    private boolean named;

    static SimulatedContent forced(byte[] bytes) {
        SimulatedContent content = new SimulatedContent();
        content.write(0, bytes, bytes.length);
        content.force();
        content.name();
        return content;
    }

    synchronized boolean isNamed() {
        return named;
    }

    /** The name in its folder was forced. */
    synchronized void name() {
        named = true;
    }

    /** It got another name, which was not forced yet. */
    synchronized void unname() {
        named = false;
    }

    synchronized byte[] bytes() {
        return Arrays.copyOf(now.bytes, now.length);
    }

    synchronized long size() {
        return now.length;
    }

    synchronized int read(long offset, byte[] into, int at, int length) {
        int count = (int) Math.max(0, Math.min(length, now.length - offset));
        if (count > 0) {
            System.arraycopy(now.bytes, (int) offset, into, at, count);
        }
        return count;
    }

    synchronized void write(long offset, byte[] bytes, int count) {
        byte[] part = Arrays.copyOf(bytes, count);
        now.put((int) offset, part, 0, count);
        pending.add(new Write(offset, part, false));
    }

    synchronized void truncate(long length) {
        now.cut((int) length);
        pending.add(new Write(length, new byte[0], true));
    }

    synchronized void force() {
        for (Write write : pending) {
            apply(forced, write);
        }
        pending.clear();
    }

    /** What is left of it after a power cut. */
    synchronized SimulatedContent torn(Random random) {
        SimulatedContent left = forced(Arrays.copyOf(forced.bytes, forced.length));
        if (pending.isEmpty()) {
            return left;
        }
        Tearing tearing = Tearing.values()[random.nextInt(Tearing.values().length)];
        int until = random.nextInt(pending.size() + 1);
        for (int i = 0; i < pending.size(); i++) {
            if (tearing != Tearing.TAIL || i < until) {
                tear(left.now, pending.get(i), tearing, random);
            } else if (i == until) {
                tear(left.now, pending.get(i), Tearing.SECTORS, random);
            }
        }
        if (now.length > left.now.length && random.nextBoolean()) {
            left.now.put(now.length - 1, new byte[1], 0, 1);
        }
        return forced(left.bytes());
    }

    private static void tear(Bytes into, Write write, Tearing tearing, Random random) {
        boolean whole = tearing == Tearing.WRITES || tearing == Tearing.TAIL || write.truncation();
        if (whole) {
            if (tearing == Tearing.TAIL || random.nextBoolean()) {
                apply(into, write);
            }
            return;
        }
        int end;
        for (int at = 0; at < write.bytes().length; at = end) {
            int inSector = (int) ((write.offset() + at) % SECTOR);
            end = Math.min(write.bytes().length, at + SECTOR - inSector);
            if (isKept(tearing, random)) {
                into.put((int) write.offset() + at, write.bytes(), at, end - at);
            }
        }
    }

    private static boolean isKept(Tearing tearing, Random random) {
        return switch (tearing) {
            case FEW -> random.nextInt(20) > 0;
            case MOST -> random.nextInt(20) == 0;
            default -> random.nextBoolean();
        };
    }

    private static void apply(Bytes into, Write write) {
        if (write.truncation()) {
            into.cut((int) write.offset());
        } else {
            into.put((int) write.offset(), write.bytes(), 0, write.bytes().length);
        }
    }

    /** Bytes that grow. */
    private static final class Bytes {

        private byte[] bytes = new byte[0];
        private int length;

        void put(int offset, byte[] from, int at, int count) {
            int end = offset + count;
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 3 / 2));
            }
            System.arraycopy(from, at, bytes, offset, count);
            length = Math.max(length, end);
        }

        void cut(int to) {
            if (to < length) {
                Arrays.fill(bytes, to, length, (byte) 0);
                length = to;
            } else if (to > length) {
                put(to - 1, new byte[1], 0, 1);
            }
        }
    }
}
