package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import linli.station.journal.JournalFault;
import linli.station.store.Mapping;

/**
 * Puts other files in place of H2, its checkpoint and its copy, in all combinations: none, empty
 * ones, older ones, those of another station, nonsense, and a store in which rows are not what they
 * were, as torn pages leave it. The station comes up whole each time.
 */
final class StoreSwaps implements Closeable {

    private static final String STORE = "store/linli.mv.db";
    private static final String CHECKPOINT = "store/checkpoint";
    private static final String COPY = "store/snapshot";
    private static final String LONGER = "a twin's";
    private static final String KEY = "keys/store.key";

    private final Mapping mapping = new Mapping(Runnable::run);
    private final SimulatedStation station;
    private final Map<String, Optional<byte[]>> stores = new LinkedHashMap<>();
    private final Map<String, Optional<byte[]>> checkpoints = new LinkedHashMap<>();
    private final Map<String, Optional<byte[]>> copies = new LinkedHashMap<>();

    StoreSwaps(Path folder) throws IOException {
        station = SimulatedStation.fresh(folder, mapping);
        station.begin(new Random(3), 6);
        collect("old", station);
        station.goOn(new Random(4), 6);
        collect("right", station);
        addAltered();
        addOther("another station's", folder, Optional.empty(), 9);
        addOther(LONGER, folder, Optional.of(station.file(KEY)), 20);
        addOther("empty", folder, Optional.of(station.file(KEY)), -1);
        for (var files : List.of(stores, checkpoints, copies)) {
            files.put("no", Optional.empty());
            files.put("a file of 0 bytes as", Optional.of(new byte[0]));
            byte[] nonsense = new byte[9000];
            new Random(5).nextBytes(nonsense);
            files.put("nonsense as", Optional.of(nonsense));
        }
    }

    /** Every {@code step}th combination; returns how many. */
    int run(int step) throws IOException {
        int count = 0;
        int made = 0;
        for (var store : stores.entrySet()) {
            for (var checkpoint : checkpoints.entrySet()) {
                for (var copy : copies.entrySet()) {
                    if (count++ % step == 0) {
                        made++;
                        assertWhole(store, checkpoint, copy);
                    }
                }
            }
        }
        return made;
    }

    private void assertWhole(
            Map.Entry<String, Optional<byte[]>> store,
            Map.Entry<String, Optional<byte[]>> checkpoint,
            Map.Entry<String, Optional<byte[]>> copy)
            throws IOException {
        try (SimulatedStation swapped = station.copy()) {
            swapped.swap(STORE, store.getValue());
            swapped.swap(CHECKPOINT, checkpoint.getValue());
            swapped.swap(COPY, copy.getValue());
            if (checkpoint.getKey().equals(LONGER)) {
                // It proves entries that the journal does not have: nothing may be sold on that.
                assertThatThrownBy(() -> swapped.assertWhole(false))
                        .isInstanceOf(JournalFault.class)
                        .hasMessageContaining("ACKNOWLEDGED_ENTRY_LOST");
            } else {
                swapped.assertWhole(false);
            }
        } catch (AssertionError | RuntimeException e) {
            String what =
                    String.format(
                            "%s store, %s checkpoint, %s copy",
                            store.getKey(), checkpoint.getKey(), copy.getKey());
            throw new AssertionError(what, e);
        }
    }

    /** It opens, and its positions are right; only rows are not. */
    private void addAltered() throws IOException {
        try (SimulatedStation altered = station.copy()) {
            altered.alterStore();
            stores.put("altered", Optional.of(altered.file(STORE)));
        }
    }

    private void addOther(String name, Path folder, Optional<byte[]> key, int acts)
            throws IOException {
        try (SimulatedStation other = SimulatedStation.fresh(folder, mapping)) {
            other.swap(KEY, key);
            if (acts < 0) {
                other.goOn(new Random(6), 0);
            } else {
                other.begin(new Random(6), acts);
            }
            collect(name, other);
        }
    }

    private void collect(String name, SimulatedStation from) {
        stores.put(name, Optional.of(from.file(STORE)));
        checkpoints.put(name, Optional.of(from.file(CHECKPOINT)));
        copies.put(name, Optional.of(from.file(COPY)));
    }

    @Override
    public void close() throws IOException {
        station.close();
        mapping.close();
    }
}
