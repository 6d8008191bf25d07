package linli.contract.spill;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what {@link Packing} packed, in the same order. */
public final class Unpacking {

    private final byte[] bytes;
    private int place;

    /** From the beginning of {@code bytes}. */
    public Unpacking(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A number. */
    public long number() {
        long packed = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[place++];
            packed |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return packed >>> 1 ^ -(packed & 1);
            }
        }
    }

    /** A yes or no. */
    public boolean flag() {
        return number() != 0;
    }

    /** A day. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(number());
    }

    /** A text. */
    public String text() {
        int length = Math.toIntExact(number());
        String text = new String(bytes, place, length, StandardCharsets.UTF_8);
        place += length;
        return text;
    }

    /** Something that may be absent. */
    public <T> Optional<T> optional(Supplier<T> unpack) {
        return flag() ? Optional.of(unpack.get()) : Optional.empty();
    }

    /** Several of a kind. */
    public <T> List<T> all(Supplier<T> unpack) {
        int count = Math.toIntExact(number());
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(unpack.get());
        }
        return values;
    }
}
