package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import linli.station.journal.JournalFault;
import linli.station.store.Mapping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What one station can tell, without its central, of a folder that was copied or brought back from
 * an old copy. A whole folder that is consistently old cannot be told from one that was never used
 * since: only the central, which holds the head of the journal, sees that.
 */
class RestoredFolderTest {

    private static final String JOURNAL = "journal/1/000000000001.journal";

    @TempDir Path temp;
    private Mapping mapping;
    private SimulatedStation old;
    private SimulatedStation now;

    @BeforeEach
    void aFolderAndItsOldCopy() throws IOException {
        mapping = new Mapping(Runnable::run);
        now = SimulatedStation.fresh(temp.resolve("station"), mapping);
        now.begin(new Random(1), 5);
        old = now.copy();
        now.goOn(new Random(2), 5);
    }

    @AfterEach
    void close() throws IOException {
        old.close();
        now.close();
        mapping.close();
    }

    @Test
    void refusesAnOlderJournalBesideANewerCheckpoint() {
        now.swap(JOURNAL, Optional.of(old.file(JOURNAL)));
        assertThatThrownBy(() -> now.assertWhole(true))
                .isInstanceOfSatisfying(
                        JournalFault.class,
                        fault ->
                                assertThat(fault.code())
                                        .isEqualTo(JournalFault.Code.ACKNOWLEDGED_ENTRY_LOST));
    }

    @Test
    void goesOnFromAnOlderStoreAsIfItWereItsOwn() throws IOException {
        for (String file : new String[] {"linli.mv.db", "checkpoint", "snapshot"}) {
            now.swap("store/" + file, Optional.of(old.file("store/" + file)));
        }
        now.assertWhole(true);
    }

    @Test
    void refusesTheJournalOfATwinWhoseHistoryIsAnother() throws IOException {
        try (SimulatedStation twin = old.copy()) {
            twin.goOn(new Random(3), 7);
            byte[] longer = SimulatedStation.written(twin.file(JOURNAL));
            byte[] mixed = SimulatedStation.written(now.file(JOURNAL));
            int shared = SimulatedStation.written(old.file(JOURNAL)).length;
            int since = Math.min(longer.length, mixed.length) - shared;
            System.arraycopy(longer, 0, mixed, 0, shared + since / 4);
            now.swap(JOURNAL, Optional.of(mixed));
            assertThatThrownBy(() -> now.assertWhole(true)).isInstanceOf(JournalFault.class);
        }
    }

    @Test
    void makesAStoreAgainThatATwinWrote() throws IOException {
        try (SimulatedStation twin = old.copy()) {
            twin.goOn(new Random(3), 2);
            for (String file : new String[] {"linli.mv.db", "checkpoint", "snapshot"}) {
                now.swap("store/" + file, Optional.of(twin.file("store/" + file)));
            }
            now.assertWhole(true);
            assertThat(now.events()).isNotEmpty();
        }
    }

    @Test
    void cannotTellAWholeFolderThatIsOld() throws IOException {
        old.assertWhole(true);
        assertThat(old.events()).isEmpty();
    }
}
