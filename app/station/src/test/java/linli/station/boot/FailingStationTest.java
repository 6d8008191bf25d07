package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.member.Member;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.visit.Found;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.station.journal.JournalRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailingStationTest {

    @TempDir Path temp;

    @Test
    void keepsExactlyWhatItAcceptedWhicheverWriteOrForceFails() throws IOException {
        long failing = 0;
        long calls;
        do {
            failing++;
            Path folder = temp.resolve("run-" + failing);
            FaultyDisk disk = new FaultyDisk(failing);
            List<String> accepted = new ArrayList<>();
            try (Till till = Till.open(folder, disk, Till.START)) {
                accepted.addAll(aShortDay(till));
            } catch (IOException e) {
                // A station that cannot open or close says so; what it accepted stays.
            }
            calls = disk.calls();
            try (Till till = Till.open(folder)) {
                assertThat(acts(till)).as("call %d", failing).isEqualTo(accepted);
                assertThat(till.verify().discrepancies()).as("call %d", failing).isEmpty();
            }
        } while (calls >= failing);
        assertThat(failing).isGreaterThan(20);
    }

    private static List<String> aShortDay(Till till) {
        List<Outcome<? extends Act>> outcomes = new ArrayList<>();
        outcomes.add(till.tryShift(20_000));
        Member wang = stock(till);
        outcomes.add(till.trySale(TestShop.sale(Optional.of(wang.id()), 3)));
        outcomes.add(till.tryRegister(new Profile("陈兰", "13911112222", Optional.empty())));
        outcomes.add(till.tryHandOver("order-1", 2));
        outcomes.add(till.trySale(TestShop.sale(Optional.empty(), 2)));
        List<String> accepted = new ArrayList<>();
        for (Outcome<? extends Act> outcome : outcomes) {
            if (outcome instanceof Outcome.Accepted<? extends Act>(Act act)) {
                accepted.add(act.occasion().act().value());
            }
        }
        return accepted;
    }

    /** What fails to come in is taken again, as sync does. */
    private static Member stock(Till till) {
        try {
            return till.stock();
        } catch (UncheckedIOException e) {
            return till.stock();
        }
    }

    private static List<String> acts(Till till) throws IOException {
        List<String> acts = new ArrayList<>();
        till.station()
                .journal()
                .read(
                        1,
                        entry ->
                                acts.add(
                                        till.station()
                                                .acts()
                                                .read(entry.header(), entry.payload())
                                                .occasion()
                                                .act()
                                                .value()));
        return acts;
    }

    @Test
    void refusesOnAFullDiskAndGoesOnLookingUpUntilThereIsRoom() throws Exception {
        Path mount = Files.createDirectory(temp.resolve("small"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=100m", "tmpfs", mount.toString()))
                .as("mounting a small tmpfs needs root")
                .isTrue();
        try {
            fillAndFree(mount);
        } finally {
            run("umount", mount.toString());
        }
    }

    private static void fillAndFree(Path mount) throws IOException {
        Member wang;
        try (Till till = Till.open(mount.resolve("station"))) {
            wang = till.stock();
            till.sell(Optional.of(wang.id()), 1);
        }
        try (Till till = Till.open(mount.resolve("station"))) {
            fill(mount.resolve("ballast"));
            int sold = 0;
            Outcome<Act.SaleCompleted> last = till.trySale(TestShop.sale(Optional.empty(), 1));
            while (last instanceof Outcome.Accepted<Act.SaleCompleted> && sold < 10_000) {
                last = till.trySale(TestShop.sale(Optional.empty(), 1));
                sold++;
            }
            assertThat(last).isEqualTo(Outcome.refused(JournalRefusal.DISK_FULL));
            assertThat(till.find(new ScannedCode.Card(wang.number())))
                    .isInstanceOf(Found.MemberFound.class);
            // H2 meets the full disk when it next writes, in its background.
            await().untilAsserted(() ->
                    assertThat(till.find(new ScannedCode.Card(new MemberNumber(4_700))))
                            .isEqualTo(new Found.NothingFound(ScanRefusal.STORE_FAILED, "…4700")));
            Files.delete(mount.resolve("ballast"));
            till.sell(Optional.of(wang.id()), 2);
            assertThat(till.verify().discrepancies()).isEmpty();
        }
    }

    private static void fill(Path ballast) throws IOException {
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("space");
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
