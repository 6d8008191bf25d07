package linli.station.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import linli.core.Outcome;
import linli.station.journal.JournalFault.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final long SMALL = 4_000;

    private final Random random = new Random(1);
    private final Disk disk = new LocalDisk();

    @TempDir Path folder;

    @Test
    void readsAgainWhatWasWritten() throws IOException {
        List<Entry> written;
        try (Journal journal = Journal.open(disk, folder, Entries.START, 0)) {
            written = Entries.append(journal, 20, random);
        }
        try (Journal journal = Journal.open(disk, folder, Entries.START, 20)) {
            assertThat(Entries.of(journal)).isEqualTo(written);
            assertThat(journal.head()).isEqualTo(written.getLast().asHead());
            assertThat(journal.recovery()).isEqualTo(new Recovery.Whole());
        }
    }

    @Test
    void goesOnOverManySegmentsAndReadsFromAnywhere() throws IOException {
        List<Entry> written = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            try (Journal journal =
                    Journal.open(disk, folder, Entries.START, written.size(), SMALL)) {
                written.addAll(Entries.append(journal, 7, random));
            }
        }
        try (Journal journal = Journal.open(disk, folder, Entries.START, written.size(), SMALL)) {
            assertThat(disk.list(folder)).hasSizeGreaterThan(5);
            for (int from = 1; from <= written.size() + 1; from++) {
                List<Entry> read = new ArrayList<>();
                journal.read(from, read::add);
                assertThat(read).isEqualTo(written.subList(from - 1, written.size()));
            }
        }
    }

    @Test
    void findsALateEntryWithoutReadingAllBeforeIt() throws IOException {
        SimulatedDisk simulated = new SimulatedDisk();
        try (Journal journal = Journal.open(simulated, folder, Entries.START, 0)) {
            List<Entry> written = new ArrayList<>();
            String payload = "x".repeat(10_000);
            for (int i = 0; i < 100; i++) {
                Entry entry = Entry.after(journal.head(), "late", payload + i);
                assertThat(journal.append(entry)).isEqualTo(Outcome.of(entry.asHead()));
                written.add(entry);
            }
            for (int from = 1; from <= written.size(); from++) {
                List<Entry> read = new ArrayList<>();
                journal.read(from, read::add);
                assertThat(read).isEqualTo(written.subList(from - 1, written.size()));
            }
            byte[] damaged = simulated.bytes(simulated.paths().getFirst());
            damaged[Segment.HEAD + Frames.HEAD] ^= 1;
            simulated.put(simulated.paths().getFirst(), damaged);
            assertThat(journal.entry(90)).contains(written.get(89));
            assertThatThrownBy(() -> journal.entry(2)).isInstanceOf(JournalFault.class);
        }
    }

    @Test
    void aReadingGoesOnWhenMoreIsWritten() throws IOException {
        try (Journal journal = Journal.open(disk, folder, Entries.START, 0, SMALL);
                Reading reading = journal.reading(1)) {
            List<Entry> written = new ArrayList<>();
            List<Entry> read = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                written.addAll(Entries.append(journal, 1 + i % 3, random));
                reading.upTo(Long.MAX_VALUE, read::add);
                assertThat(read).isEqualTo(written);
            }
        }
    }

    @Test
    void refusesAnEntryThatDoesNotFollow() throws IOException {
        try (Journal journal = Journal.open(disk, folder, Entries.START, 0)) {
            Entry entry = Entries.next(journal, random);
            Entries.append(journal, 1, random);
            assertThatThrownBy(() -> journal.append(entry))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesAnEntryThatLeavesANumberOut() throws IOException {
        try (Journal journal = Journal.open(disk, folder, Entries.START, 0)) {
            Entries.append(journal, 1, random);
            Head head = journal.head();
            Entry late = Entry.after(new Head(head.seq() + 1, head.hash()), "{}", "{}");
            assertThatThrownBy(() -> journal.append(late))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void namesAMissingSegment() throws IOException {
        try (Journal journal = Journal.open(disk, folder, Entries.START, 0, SMALL)) {
            Entries.append(journal, 20, random);
        }
        Files.delete(disk.list(folder).get(1));
        assertFault(Code.GAP);
    }

    @Test
    void namesEntriesThatWereRemovedSwappedOrRepeated() throws IOException {
        Entry[] made = new Entry[4];
        try (Journal journal = Journal.open(disk, folder, Entries.START, 0)) {
            made = Entries.append(journal, 4, random).toArray(made);
        }
        int[][] orders = {{0, 2, 3}, {1, 2, 3}, {0, 2, 1, 3}, {0, 1, 1, 2, 3}};
        for (int[] order : orders) {
            List<Entry> entries = new ArrayList<>();
            for (int index : order) {
                entries.add(made[index]);
            }
            putInPlace(entries);
            assertThatThrownBy(() -> Journal.open(disk, folder, Entries.START, 0))
                    .isInstanceOf(JournalFault.class);
        }
    }

    @Test
    void namesAnEntryThatWasEditedWhateverHashItWasGiven() throws IOException {
        List<Entry> made;
        try (Journal journal = Journal.open(disk, folder, Entries.START, 0)) {
            made = Entries.append(journal, 3, random);
        }
        Entry old = made.get(1);
        Entry edited = new Entry(2, old.header(), "{}", old.hash());
        Entry editedWell = Entry.after(made.getFirst().asHead(), old.header(), "{}");
        for (Entry other : List.of(edited, editedWell)) {
            putInPlace(List.of(made.getFirst(), other, made.getLast()));
            assertFault(Code.BROKEN_CHAIN);
        }
    }

    /** Has the only segment hold those entries, each with its right checksum. */
    private void putInPlace(List<Entry> entries) throws IOException {
        Path file = disk.list(folder).getFirst();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(Files.readAllBytes(file), 0, Segment.HEAD);
        for (Entry entry : entries) {
            bytes.writeBytes(Frames.encode(entry));
        }
        Files.write(file, bytes.toByteArray());
    }

    @Test
    void namesAnEndThatIsMissingThoughItWasAcknowledged() throws IOException {
        List<Entry> written;
        try (Journal journal = Journal.open(disk, folder, Entries.START, 0)) {
            written = Entries.append(journal, 4, random);
        }
        Path file = disk.list(folder).getFirst();
        try (DiskFile open = disk.open(file)) {
            open.truncate(Entries.end(written) - 1);
        }
        assertThatThrownBy(() -> Journal.open(disk, folder, Entries.START, 4))
                .isInstanceOfSatisfying(
                        JournalFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(Code.ACKNOWLEDGED_ENTRY_LOST));
        try (Journal journal = Journal.open(disk, folder, Entries.START, 3)) {
            assertThat(journal.head().seq()).isEqualTo(3);
        }
    }

    @Test
    void refusesTheJournalOfAnotherEpoch() throws IOException {
        try (Journal journal = Journal.open(disk, folder, Entries.START, 0)) {
            Entries.append(journal, 2, random);
        }
        Head other = Head.start("00".repeat(32));
        assertThatThrownBy(() -> Journal.open(disk, folder, other, 0))
                .isInstanceOf(JournalFault.class);
    }

    private void assertFault(Code code) {
        assertThatThrownBy(
                        () -> {
                            try (Journal journal =
                                    Journal.open(disk, folder, Entries.START, 0, SMALL)) {
                                journal.verify();
                            }
                        })
                .isInstanceOfSatisfying(
                        JournalFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
