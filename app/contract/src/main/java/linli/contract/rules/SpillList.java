package linli.contract.rules;

import java.io.IOException;
import java.io.OutputStream;
import linli.contract.spill.JsonText;
import linli.contract.spill.SpillFile;

/** A list of an outcome that is written as it grows, each item on a line of its own. */
final class SpillList {

    private static final byte[] END = {'\n'};
    private static final int PART = 1 << 16;

    private final SpillFile file;

    SpillList(SpillFile file) {
        this.file = file;
    }

    void add(JsonText item) {
        file.append(item.bytes(), item.length());
        file.append(END, 1);
    }

    /** Writes all items with commas between them. */
    void copyTo(OutputStream out) throws IOException {
        Reader reader = new Reader();
        while (reader.hasNext()) {
            reader.copyNext(out);
        }
    }

    Reader reader() {
        return new Reader();
    }

    /** Reads the items in their order. */
    final class Reader {

        private final byte[] part = new byte[PART];
        private long place;
        private int next;
        private int end;
        private boolean begun;

        boolean hasNext() {
            return next < end || place < file.length();
        }

        /** Writes one item, with a comma in front if there was one before. */
        void copyNext(OutputStream out) throws IOException {
            if (begun) {
                out.write(',');
            }
            begun = true;
            for (boolean ended = false; !ended; ) {
                if (next == end) {
                    fill();
                }
                int from = next;
                while (next < end && part[next] != '\n') {
                    next++;
                }
                out.write(part, from, next - from);
                ended = next < end;
            }
            next++;
        }

        private void fill() {
            end = (int) Math.min(PART, file.length() - place);
            if (end == 0) {
                throw new IllegalStateException("No item is left");
            }
            file.read(place, part, end);
            place += end;
            next = 0;
        }
    }
}
