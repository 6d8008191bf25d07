package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.catalog.Product;
import linli.core.member.Member;
import linli.core.visit.Found;
import linli.core.visit.ScannedCode;
import linli.station.journal.JournalRefusal;
import linli.station.journal.LocalDisk;
import linli.station.store.Mapping;
import linli.station.store.h2.StoreFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fills a real disk of 4 MB, and makes it read-only, under a station that goes on. */
class FullDiskTest {

    private static final int CYCLES =
            Integer.getInteger("cycles", Boolean.getBoolean("long") ? 100 : 2);
    private static final int CYCLES_ON_A_DISK = 4;
    private static final Set<JournalRefusal> PLAIN =
            Set.of(
                    JournalRefusal.DISK_FULL,
                    JournalRefusal.JOURNAL_FORCE_FAILED,
                    JournalRefusal.READ_ONLY);

    @TempDir Path temp;
    private final Map<String, Integer> refusals = new TreeMap<>();
    private Duration slowest = Duration.ZERO;

    @Test
    void refusesPlainlyShowsWhatItKnowsAndGoesOnWhenThereIsRoom() throws IOException {
        Path mount = Files.createDirectory(temp.resolve("small"));
        assumeThat(Tmpfs.isAllowed(mount)).as("mounting a small tmpfs needs root").isTrue();
        try (Mapping mapping = new Mapping(Runnable::run)) {
            for (int done = 0; done < CYCLES; done += CYCLES_ON_A_DISK) {
                try (Tmpfs disk = Tmpfs.mounted(mount, "4m")) {
                    cycles(disk, mount.resolve("station"), mapping);
                }
            }
        }
        LongRun.report(
                "disk full and read-only",
                CYCLES,
                0,
                0,
                refusals + ", room used again after " + slowest.toMillis() + " ms at most");
    }

    private void cycles(Tmpfs disk, Path station, Mapping mapping) throws IOException {
        Member wang;
        try (Till till = Till.openSharing(station, new LocalDisk(), mapping)) {
            wang = till.stock();
        }
        for (int i = 0; i < CYCLES_ON_A_DISK; i++) {
            disk.setReadOnly(true);
            assertThatThrownBy(() -> Till.openSharing(station, new LocalDisk(), mapping))
                    .isInstanceOf(IOException.class);
            disk.setReadOnly(false);
            try (Till till = Till.openSharing(station, new LocalDisk(), mapping)) {
                till.sell(Optional.of(wang.id()), 1);
                disk.fill();
                refuse(till);
                assertThat(foundAtLast(till, wang)).isInstanceOf(Found.MemberFound.class);
                assertThat(listedAtLast(till, wang)).hasSize(1);
                disk.free();
                goOn(till, wang);
                assertThat(till.verify().discrepancies()).isEmpty();
            }
        }
    }

    /** The first reading after H2 closed itself may fail; the next one finds. */
    private static Found foundAtLast(Till till, Member member) {
        try {
            return till.find(new ScannedCode.Card(member.number()));
        } catch (StoreFault e) {
            return till.find(new ScannedCode.Card(member.number()));
        }
    }

    /** H2 may close itself between two readings: what failed is mended by the next look-up. */
    private static List<Product> listedAtLast(Till till, Member member) {
        try {
            return till.station().store().products().search("上海", 5);
        } catch (StoreFault e) {
            foundAtLast(till, member);
            return till.station().store().products().search("上海", 5);
        }
    }

    private void refuse(Till till) {
        for (int i = 0; i < 5; i++) {
            Outcome<Act.SaleCompleted> last = till.trySale(TestShop.sale(Optional.empty(), 1));
            for (int sold = 0; last instanceof Outcome.Accepted<Act.SaleCompleted>; sold++) {
                assertThat(sold).as("sold on a full disk").isLessThan(1000);
                last = till.trySale(TestShop.sale(Optional.empty(), 1));
            }
            if (last instanceof Outcome.Refused<Act.SaleCompleted>(var refusal)) {
                assertThat(PLAIN).contains((JournalRefusal) refusal);
                refusals.merge(refusal.code(), 1, Integer::sum);
            }
        }
    }

    private void goOn(Till till, Member wang) {
        long start = System.nanoTime();
        Duration took = Duration.ZERO;
        while (!(till.trySale(TestShop.sale(Optional.of(wang.id()), 2))
                instanceof Outcome.Accepted<Act.SaleCompleted>)) {
            took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(took).isLessThan(Duration.ofSeconds(10));
        }
        took = Duration.ofNanos(System.nanoTime() - start);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
    }
}
