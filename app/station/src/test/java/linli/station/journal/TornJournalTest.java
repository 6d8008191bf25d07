package linli.station.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import linli.core.Outcome;
import linli.station.boot.LongRun;
import org.junit.jupiter.api.Test;

class TornJournalTest {

    private static final Path FOLDER = Path.of("journal");
    private static final Path FILE = FOLDER.resolve("000000000001.journal");
    private static final boolean LONG = Boolean.getBoolean("long");

    @Test
    void cutsTheLastRecordOffWhereverItWasTorn() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        List<Entry> written;
        try (Journal journal = Journal.open(disk, FOLDER, Entries.START, 0)) {
            written = Entries.append(journal, 3, new Random(2));
        }
        byte[] whole = Arrays.copyOf(disk.bytes(FILE), Entries.end(written));
        int last = Entries.end(written.subList(0, 2));
        for (int length = last; length < whole.length; length++) {
            for (boolean zeros : new boolean[] {false, true}) {
                byte[] torn = Arrays.copyOf(whole, length);
                disk.put(FILE, zeros ? Arrays.copyOf(torn, whole.length) : torn);
                assertCutAfter(disk, written.subList(0, 2));
            }
        }
    }

    private static void assertCutAfter(SimulatedDisk disk, List<Entry> left) throws IOException {
        byte[] torn = disk.bytes(FILE);
        int written = torn.length;
        while (torn[written - 1] == 0 && written > Entries.end(left)) {
            written--;
        }
        int cut = written - Entries.end(left);
        try (Journal journal = Journal.open(disk, FOLDER, Entries.START, left.size())) {
            assertThat(Entries.of(journal)).isEqualTo(left);
            Recovery expected =
                    cut == 0 ? new Recovery.Whole() : new Recovery.TailCut(left.size(), cut);
            assertThat(journal.recovery()).isEqualTo(expected);
            assertThat(disk.bytes(FILE)).hasSize(cut == 0 ? torn.length : Entries.end(left));
        }
    }

    @Test
    void losesNothingToBitsFlippedInTheRoomBehindTheLastRecord() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        List<Entry> written;
        try (Journal journal = Journal.open(disk, FOLDER, Entries.START, 0, 20_000)) {
            written = Entries.append(journal, 3, new Random(2));
        }
        byte[] whole = disk.bytes(FILE);
        assertThat(whole.length).isGreaterThan(Entries.end(written));
        for (int at = Entries.end(written); at < whole.length; at += 97) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            disk.put(FILE, flipped);
            assertCutAfter(disk, written);
            try (Journal journal = Journal.open(disk, FOLDER, Entries.START, 3, 20_000)) {
                List<Entry> more = Entries.append(journal, 2, new Random(at));
                assertThat(Entries.of(journal))
                        .hasSize(5)
                        .endsWith(more.getFirst(), more.getLast());
            }
        }
    }

    @Test
    void findsEveryFlippedBit() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        List<Entry> written;
        try (Journal journal = Journal.open(disk, FOLDER, Entries.START, 0)) {
            written = Entries.append(journal, 4, new Random(3));
        }
        byte[] whole = disk.bytes(FILE);
        int step = LONG ? 1 : 7;
        int bits = Entries.end(written) * 8;
        for (int bit = 0; bit < bits; bit += step) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            disk.put(FILE, flipped);
            assertThatThrownBy(
                            () -> Journal.open(disk, FOLDER, Entries.START, written.size()).close())
                    .as("bit %d", bit)
                    .isInstanceOf(JournalFault.class);
        }
        LongRun.report("bits of a journal flipped", (long) bits / step, 3, 0, "all named");
    }

    @Test
    void losesNothingAcknowledgedWhenThePowerFails() throws IOException {
        int cuts = Integer.getInteger("cuts", LONG ? 1_000_000 : 5_000);
        for (int seed = 0; seed < cuts; seed++) {
            Random random = new Random(seed);
            SimulatedDisk disk = new SimulatedDisk();
            disk.failCall(random.nextInt(1, 40));
            List<Entry> acknowledged = new ArrayList<>();
            List<Entry> asked = new ArrayList<>();
            try (Journal journal = Journal.open(disk, FOLDER, Entries.START, 0, 3_000)) {
                for (int i = 0; i < 12; i++) {
                    Entry entry = Entries.next(journal, random);
                    asked.add(entry);
                    if (!(journal.append(entry) instanceof Outcome.Accepted<Head>)) {
                        break;
                    }
                    acknowledged.add(entry);
                }
            } catch (IOException e) {
                assertThat(acknowledged).isEmpty();
            }
            SimulatedDisk left = disk.afterPowerCut(random);
            try (Journal journal =
                    Journal.open(left, FOLDER, Entries.START, acknowledged.size(), 3_000)) {
                List<Entry> found = Entries.of(journal);
                assertThat(found.size())
                        .as("seed %d", seed)
                        .isBetween(acknowledged.size(), asked.size());
                assertThat(found).as("seed %d", seed).isEqualTo(asked.subList(0, found.size()));
            }
            LongRun.progress("power cuts of a journal", seed + 1L, 50_000);
        }
        LongRun.report("power cut, journal file", cuts, 0, 0, "");
    }
}
