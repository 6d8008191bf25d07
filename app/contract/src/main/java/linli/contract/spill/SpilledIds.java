package linli.contract.spill;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers texts from 0 in the order in which they come, and finds the number of a text again. */
public final class SpilledIds {

    private static final long FIRST_SLOTS = 1 << 12;
    private static final long MIXER = 0x9E3779B97F4A7C15L;

    private final SpillFile texts;
    private final SpilledNumbers hashes;
    private final SpilledNumbers places;
    private final SpilledNumbers slots;
    private long slotCount = FIRST_SLOTS;
    private long count;
    private String last = "";
    private long lastNumber = -1;

    /** Nothing is numbered yet. */
    public SpilledIds(SpillFolder folder) {
        texts = folder.file("ids");
        hashes = folder.numbers("hashes");
        places = folder.numbers("places");
        slots = folder.numbers("slots");
    }

    /** How many there are. */
    public long count() {
        return count;
    }

    /** The number of that text, or −1. */
    public long find(String text) {
        // Whoever adds a text asks for it several times more.
        return lastNumber >= 0 && last.equals(text) ? lastNumber : search(text);
    }

    private long search(String text) {
        long hash = hash(text);
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        for (long slot = slot(hash); ; slot = next(slot)) {
            long number = slots.get(slot) - 1;
            if (number < 0 || hashes.get(number) == hash && is(number, wanted)) {
                return number;
            }
        }
    }

    /** Numbers a text that has no number yet. */
    public long add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long number = count++;
        hashes.set(number, hash(text));
        places.set(number, texts.append(bytes, bytes.length));
        if (count * 2 > slotCount) {
            slotCount *= 4;
            slots.clear(slotCount);
            for (long again = 0; again < number; again++) {
                enter(again);
            }
        }
        enter(number);
        last = text;
        lastNumber = number;
        return number;
    }

    /** The text of that number. */
    public String text(long number) {
        return new String(bytes(number), StandardCharsets.UTF_8);
    }

    private byte[] bytes(long number) {
        long place = places.get(number);
        long end = number + 1 < count ? places.get(number + 1) : texts.length();
        byte[] bytes = new byte[Math.toIntExact(end - place)];
        texts.read(place, bytes, bytes.length);
        return bytes;
    }

    private boolean is(long number, byte[] wanted) {
        return Arrays.equals(bytes(number), wanted);
    }

    private void enter(long number) {
        long slot = slot(hashes.get(number));
        while (slots.get(slot) != 0) {
            slot = next(slot);
        }
        slots.set(slot, number + 1);
    }

    private long slot(long hash) {
        return hash & (slotCount - 1);
    }

    private long next(long slot) {
        return (slot + 1) & (slotCount - 1);
    }

    private static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * MIXER;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
