package linli.station.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import linli.core.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailingDiskTest {

    private static final Path FOLDER = Path.of("journal");

    @ParameterizedTest
    @CsvSource({"4, 1", "4, 2", "4, 3", "5, 2", "6, 2", "7, 2", "8, 2"})
    void holdsExactlyWhatItAcknowledgedWhicheverCallsFail(long seed, int inARow)
            throws IOException {
        long calls = 0;
        for (long failing = 1; failing <= calls + 1; failing++) {
            SimulatedDisk disk = new SimulatedDisk();
            try (Journal journal = Journal.open(disk, FOLDER, Entries.START, 0, 3_000)) {
                disk.failCalls(failing, inARow);
                List<Entry> acknowledged = appendTwenty(journal, new Random(seed));
                calls = Math.max(calls, disk.calls());
                disk.failCall(Long.MAX_VALUE);
                acknowledged.addAll(Entries.append(journal, 1, new Random(5)));
                assertThat(acknowledged)
                        .as("call %d", failing)
                        .hasSizeGreaterThanOrEqualTo(21 - inARow);
                assertThat(Entries.of(journal)).as("call %d", failing).isEqualTo(acknowledged);
                try (Journal again =
                        Journal.open(disk, FOLDER, Entries.START, acknowledged.size(), 3_000)) {
                    assertThat(Entries.of(again)).as("call %d", failing).isEqualTo(acknowledged);
                }
            }
        }
        assertThat(calls).isGreaterThan(40);
    }

    private static List<Entry> appendTwenty(Journal journal, Random random) {
        List<Entry> acknowledged = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Entry entry = Entries.next(journal, random);
            if (journal.append(entry) instanceof Outcome.Accepted<Head>) {
                acknowledged.add(entry);
            }
        }
        return acknowledged;
    }

    @Test
    void stopsAfterAFailedForceUntilTheFileIsVerified() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        try (Journal journal = Journal.open(disk, FOLDER, Entries.START, 0)) {
            List<Entry> acknowledged = Entries.append(journal, 2, new Random(5));
            disk.failCall(2);
            assertThat(journal.append(Entries.next(journal, new Random(6))))
                    .isEqualTo(Outcome.refused(JournalRefusal.JOURNAL_FORCE_FAILED));
            assertThat(journal.isStopped()).isTrue();
            Path file = disk.paths().getFirst();
            byte[] whole = disk.bytes(file);
            byte[] damaged = whole.clone();
            damaged[100] ^= 1;
            disk.put(file, damaged);
            assertThat(journal.append(Entries.next(journal, new Random(6))))
                    .isEqualTo(Outcome.refused(JournalRefusal.JOURNAL_STOPPED));
            disk.put(file, whole);
            acknowledged.addAll(Entries.append(journal, 1, new Random(6)));
            assertThat(journal.isStopped()).isFalse();
            assertThat(Entries.of(journal)).isEqualTo(acknowledged);
        }
    }

    @Test
    void refusesWhileTheDiskIsFullAndGoesOnWhenThereIsRoom() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        try (Journal journal = Journal.open(disk, FOLDER, Entries.START, 0)) {
            List<Entry> acknowledged = Entries.append(journal, 2, new Random(7));
            disk.setFull(true);
            for (int i = 0; i < 3; i++) {
                assertThat(journal.append(Entries.next(journal, new Random(8))))
                        .isEqualTo(Outcome.refused(JournalRefusal.DISK_FULL));
                assertThat(Entries.of(journal)).isEqualTo(acknowledged);
            }
            disk.setFull(false);
            acknowledged.addAll(Entries.append(journal, 2, new Random(9)));
            assertThat(Entries.of(journal)).isEqualTo(acknowledged);
        }
    }

    @Test
    void bearsARealFullDisk(@TempDir Path folder) throws Exception {
        Path mount = Files.createDirectory(folder.resolve("small"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", mount.toString());
        assumeThat(mounted).as("mounting a small tmpfs needs root").isTrue();
        try {
            fillAndFree(mount);
        } finally {
            run("umount", mount.toString());
        }
    }

    private static void fillAndFree(Path mount) throws IOException {
        Path ballast = mount.resolve("ballast");
        Files.write(ballast, new byte[128 << 10]);
        Random random = new Random(10);
        try (Journal journal =
                Journal.open(new LocalDisk(), mount.resolve("journal"), Entries.START, 0)) {
            List<Entry> acknowledged = new ArrayList<>();
            Outcome<Head> outcome = Outcome.of(Entries.START);
            while (outcome instanceof Outcome.Accepted<Head>) {
                Entry entry = Entries.next(journal, random);
                outcome = journal.append(entry);
                if (outcome instanceof Outcome.Accepted<Head>) {
                    acknowledged.add(entry);
                }
            }
            assertThat(outcome).isEqualTo(Outcome.refused(JournalRefusal.DISK_FULL));
            assertThat(Entries.of(journal)).isEqualTo(acknowledged).isNotEmpty();
            Files.delete(ballast);
            acknowledged.addAll(Entries.append(journal, 3, random));
            assertThat(Entries.of(journal)).isEqualTo(acknowledged);
        }
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
