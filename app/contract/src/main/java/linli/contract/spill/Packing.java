package linli.contract.spill;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Packs values into bytes as small as they are, to be read again by {@link Unpacking}. */
public final class Packing {

    private byte[] bytes = new byte[256];
    private int length;

    /** What was packed; only the first {@link #length()} bytes count. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes were packed. */
    public int length() {
        return length;
    }

    /** Begins anew. */
    public Packing clear() {
        length = 0;
        return this;
    }

    /** A number of any size and sign. */
    public Packing number(long number) {
        long left = number << 1 ^ number >> 63;
        room(10);
        while (left >>> 7 != 0) {
            bytes[length++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
        return this;
    }

    /** A yes or no. */
    public Packing flag(boolean flag) {
        return number(flag ? 1 : 0);
    }

    /** A day. */
    public Packing day(LocalDate day) {
        return number(day.toEpochDay());
    }

    /** A text. */
    public Packing text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    /** Something that may be absent. */
    public <T> Packing optional(Optional<T> value, Consumer<T> pack) {
        flag(value.isPresent());
        value.ifPresent(pack);
        return this;
    }

    /** Several of a kind. */
    public <T> Packing all(Collection<T> values, Consumer<T> pack) {
        number(values.size());
        values.forEach(pack);
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
