package linli.station.journal;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import linli.core.member.MemberId;

/**
 * Where each member's record lies, in 8 bytes of memory a member and not the 150 that a map of
 * objects takes: a table of record numbers, searched from a place that the id gives.
 */
final class RecordIndex {

    private static final int FREE = -1;

    private int[] slots = new int[1024];
    private int[] hashes = new int[1024];
    private int size;

    RecordIndex() {
        Arrays.fill(slots, FREE);
    }

    /** Adds the record of a member who has none yet. */
    void put(MemberId member, int record) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        insert(hash(member), record);
        size++;
    }

    /** The record for which {@code is} holds, among those that may be the member's. */
    OptionalInt find(MemberId member, IntPredicate is) {
        int hash = hash(member);
        for (int at = first(hash); slots[at] != FREE; at = next(at)) {
            if (hashes[at] == hash && is.test(slots[at])) {
                return OptionalInt.of(slots[at]);
            }
        }
        return OptionalInt.empty();
    }

    private void insert(int hash, int record) {
        int at = first(hash);
        while (slots[at] != FREE) {
            at = next(at);
        }
        slots[at] = record;
        hashes[at] = hash;
    }

    private void grow() {
        int[] oldSlots = slots;
        int[] oldHashes = hashes;
        slots = new int[oldSlots.length * 2];
        hashes = new int[oldSlots.length * 2];
        Arrays.fill(slots, FREE);
        for (int at = 0; at < oldSlots.length; at++) {
            if (oldSlots[at] != FREE) {
                insert(oldHashes[at], oldSlots[at]);
            }
        }
    }

    private static int hash(MemberId member) {
        int hash = member.value().hashCode() * 0x9E3779B1;
        return hash ^ (hash >>> 16);
    }

    private int first(int hash) {
        return hash & (slots.length - 1);
    }

    private int next(int at) {
        return (at + 1) & (slots.length - 1);
    }
}
