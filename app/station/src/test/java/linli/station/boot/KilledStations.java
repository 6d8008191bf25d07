package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linli.station.boot.WrittenJournal.Written;
import linli.station.journal.LocalDisk;
import linli.station.store.Mapping;
import linli.station.store.StoreEvent;
import linli.station.store.h2.StoreDump;

/** The folders of stations that are killed together, and what each had shown as done. */
final class KilledStations {

    private final Path folder;
    private final Mapping mapping;
    private final List<Map<String, String>> shown = new ArrayList<>();
    private int killed;
    private long all;
    private Duration slowest = Duration.ZERO;

    KilledStations(Path folder, int count, Mapping mapping) {
        this.folder = folder;
        this.mapping = mapping;
        for (int i = 0; i < count; i++) {
            shown.add(new TreeMap<>());
        }
    }

    /** Begins with new folders. */
    void renew() throws IOException {
        for (int i = 0; i < shown.size(); i++) {
            Folders.remove(folder(i));
            all += shown.get(i).size();
            shown.get(i).clear();
            try (Till till = Till.openSharing(folder(i), new LocalDisk(), mapping)) {
                shown.get(i).put(first(till), "no-money");
            }
        }
        killed = 0;
    }

    private static String first(Till till) {
        return Till.accepted(till.tryShift(20_000)).occasion().act().value();
    }

    /** Takes down what a station printed. */
    void remember(String line) {
        String[] words = line.split(" ");
        if (words.length == 4 && words[0].equals("DONE")) {
            shown.get(Integer.parseInt(words[1])).put(words[2], words[3]);
        }
        assertThat(line).doesNotStartWith("FAILED");
    }

    /** All stations were killed once more. */
    void killed() {
        killed++;
    }

    /** How many acts were shown as done, and how long the slowest opening after a kill took. */
    String figures() {
        long acts = all + shown.stream().mapToLong(Map::size).sum();
        return acts + " acts shown, slowest reopening " + slowest.toMillis() + " ms";
    }

    /** Compares each journal file with what was shown; the station is not opened. */
    void assertNothingLost(String when) {
        for (int i = 0; i < shown.size(); i++) {
            assertShown(when + " station " + i, i);
        }
    }

    /** The same after opening, when H2 must also be what the journal says; at times verified. */
    void assertWholeWhenOpened(String when, boolean verify) throws IOException {
        for (int i = 0; i < shown.size(); i++) {
            String station = when + " station " + i;
            assertShown(station, i);
            long start = System.nanoTime();
            try (Till till = Till.openSharing(folder(i), new LocalDisk(), mapping)) {
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
                assertThat(till.events().stream().filter(KilledStations::isUnusual))
                        .as(station)
                        .isEmpty();
                List<Written> written = assertShown(station, i);
                assertFolded(station, i, written);
                if (verify) {
                    assertThat(till.verify().discrepancies()).as(station).isEmpty();
                }
            }
        }
    }

    private static boolean isUnusual(StoreEvent event) {
        return !(event instanceof StoreEvent.Rebuilt(var reason, long entries))
                || reason != StoreEvent.Reason.UNCLEAN;
    }

    /** A kill may leave one act that nobody was shown, and none else. */
    private List<Written> assertShown(String when, int station) {
        List<Written> written = WrittenJournal.in(folder(station));
        Map<String, String> found = new TreeMap<>();
        written.forEach(entry -> found.put(entry.act(), FoldedJournal.net(entry)));
        assertThat(found).as(when).containsAllEntriesOf(shown.get(station));
        assertThat(found.size() - shown.get(station).size()).as(when).isBetween(0, killed);
        return written;
    }

    private void assertFolded(String when, int station, List<Written> written) throws IOException {
        byte[] key = Files.readAllBytes(folder(station).resolve("keys/store.key"));
        String place = "file:" + folder(station).resolve("store/linli");
        assertThat(StoreDump.rows(place, key, FoldedJournal.COLUMNS))
                .as(when)
                .isEqualTo(FoldedJournal.of(written));
    }

    private Path folder(int station) {
        return folder.resolve(Integer.toString(station));
    }
}
