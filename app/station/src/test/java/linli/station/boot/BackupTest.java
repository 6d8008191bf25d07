package linli.station.boot;

import static linli.station.boot.Till.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import linli.core.Outcome;
import linli.core.member.MemberId;
import linli.station.backup.BackupPoint;
import linli.station.backup.BackupRefusal;
import linli.station.backup.RecoveryCode;
import linli.station.boot.folder.World;
import linli.station.boot.past.Restoring;
import linli.station.journal.Disk;
import linli.station.journal.LocalDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final int FLIPS = Boolean.getBoolean("long") ? 5_000 : 60;

    @TempDir Path temp;
    private Path stick;
    private Till till;
    private MemberId member;
    private Instant now = Till.START;
    private final List<BackupStanding> told = new ArrayList<>();

    @BeforeEach
    void aStationThatSellsAndAStick() throws IOException {
        stick = Files.createDirectories(temp.resolve("stick"));
        till = Till.open(temp.resolve("station"));
        till.openShift(20_000);
        member = till.stock().id();
        till.sell(Optional.of(member), 3);
    }

    @AfterEach
    void close() throws IOException {
        till.close();
    }

    private World world(Disk disk) {
        return new World(() -> now, new SecureRandom(), disk, () -> "unused");
    }

    private BackupDesk desk(Disk disk) {
        return new BackupDesk(
                world(disk),
                till.folder(),
                new BackupDesk.Subject(
                        TestShop.STATION, 1, till.station().journal(), till.station().keys()),
                told::add);
    }

    private BackupDesk desk() throws IOException {
        BackupDesk desk = desk(new LocalDisk());
        accepted(desk.choose(stick));
        return desk;
    }

    private Outcome<BackupPoint> restored(String folder, RecoveryCode code) throws IOException {
        return new Restoring(world(new LocalDisk()), stick, TestShop.STATION, code)
                .into(temp.resolve(folder));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(stick)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void aStationComesBackOutOfItsBackupEntryByEntry() throws IOException {
        BackupDesk desk = desk();
        for (int i = 0; i < 600; i++) {
            till.sell(Optional.empty(), 1);
        }
        BackupPoint point = accepted(desk.write());
        assertThat(point.head()).isEqualTo(till.station().journal().head());
        accepted(restored("new", desk.code()));
        try (Till again = Till.open(temp.resolve("new"))) {
            assertThat(again.station().journal().head()).isEqualTo(point.head());
            assertThat(again.verify().discrepancies()).isEmpty();
            assertThat(again.verify().sales()).isEqualTo(601);
        }
    }

    @Test
    void onlyWhatIsNewIsWrittenAndOldOnesStay() throws IOException {
        BackupDesk desk = desk();
        accepted(desk.write());
        List<Path> before = files();
        till.sell(Optional.empty(), 2);
        now = now.plus(Duration.ofMinutes(20));
        accepted(desk.write());
        assertThat(files()).containsAll(before).hasSize(before.size() + 2);
    }

    @Test
    void aStickThatIsPulledOutIsToldAndTheCounterSells() throws IOException {
        BackupDesk desk = desk();
        desk.look();
        Path away = Files.move(stick, temp.resolve("pocket"));
        till.sell(Optional.empty(), 2);
        now = now.plus(Duration.ofMinutes(20));
        desk.look();
        assertThat(told.getLast().trouble()).contains(BackupRefusal.BACKUP_FOLDER_GONE);
        assertThat(told.getLast().at()).contains(Till.START);
        Files.createDirectories(stick);
        desk.look();
        assertThat(told.getLast().trouble()).contains(BackupRefusal.BACKUP_FOLDER_GONE);
        Files.delete(stick);
        Files.move(away, stick);
        desk.look();
        assertThat(told.getLast().trouble()).isEmpty();
        assertThat(told.getLast().at()).contains(now);
    }

    @Test
    void aDueBackupIsWrittenAndNothingNewIsNot() throws IOException {
        BackupDesk desk = desk();
        desk.look();
        desk.look();
        now = now.plus(Duration.ofMinutes(14));
        till.sell(Optional.empty(), 1);
        desk.look();
        now = now.plus(Duration.ofMinutes(2));
        desk.look();
        now = now.plus(Duration.ofHours(3));
        desk.look();
        assertThat(told.stream().flatMap(each -> each.at().stream()).distinct())
                .containsExactly(Till.START, Till.START.plus(Duration.ofMinutes(16)));
    }

    @Test
    void aFullStickIsToldAndTheBackupBeforeStays() throws IOException {
        assumeTrue(Tmpfs.isAllowed(temp.resolve("tried")), "mounting needs root");
        try (Tmpfs small = Tmpfs.mounted(stick, "256k")) {
            BackupDesk desk = desk();
            accepted(desk.write());
            small.fill();
            till.sell(Optional.empty(), 2);
            now = now.plus(Duration.ofMinutes(20));
            assertThat(desk.write()).isEqualTo(Outcome.refused(BackupRefusal.BACKUP_DISK_FULL));
            assertThat(accepted(restored("new", desk.code())).at()).isEqualTo(Till.START);
            small.free();
            accepted(desk.write());
        }
    }

    @Test
    void whateverWriteFailsABackupStaysThatIsWhole() throws IOException {
        BackupDesk good = desk();
        accepted(good.write());
        till.sell(Optional.of(member), 1);
        now = now.plus(Duration.ofMinutes(20));
        boolean refused = true;
        for (int failing = 1; refused; failing++) {
            refused = desk(new FaultyDisk(failing)).write() instanceof Outcome.Refused;
            Path target = temp.resolve("after-" + failing);
            accepted(restored(target.getFileName().toString(), good.code()));
        }
        assertThat(accepted(restored("last", good.code())).at()).isEqualTo(now);
    }

    @Test
    void aFlippedBitInTheNewestIsFoundAndTheOneBeforeTaken() throws IOException {
        BackupDesk desk = desk();
        accepted(desk.write());
        List<Path> before = files();
        till.sell(Optional.empty(), 2);
        now = now.plus(Duration.ofMinutes(20));
        accepted(desk.write());
        List<Path> newest = new ArrayList<>(files());
        newest.removeAll(before);
        Random random = new Random(Long.getLong("seed", 5));
        for (int i = 0; i < FLIPS; i++) {
            Path file = newest.get(random.nextInt(newest.size()));
            byte[] whole = Files.readAllBytes(file);
            byte[] bad = whole.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);
            Instant found = accepted(restored("flip-" + i, desk.code())).at();
            assertThat(found).as(file + " " + i).isEqualTo(Till.START);
            Files.write(file, whole);
        }
    }

    @Test
    void whatWentBadOnTheStickIsWrittenAgainADayLater() throws IOException {
        BackupDesk desk = desk();
        accepted(desk.write());
        Path part =
                files().stream().filter(file -> file.toString().endsWith(".part")).toList().get(0);
        Files.write(part, new byte[] {1, 2, 3});
        assertThat(restored("bad", desk.code()))
                .isEqualTo(Outcome.refused(BackupRefusal.BACKUP_DAMAGED));
        now = now.plus(Duration.ofDays(2));
        accepted(desk.write());
        accepted(restored("good", desk.code()));
    }

    @Test
    void withoutItsCodeItSaysNothing() throws IOException {
        accepted(desk().write());
        assertThat(restored("new", RecoveryCode.random(new SecureRandom())))
                .isEqualTo(Outcome.refused(BackupRefusal.WRONG_RECOVERY_CODE));
        for (Path file : files()) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(text).doesNotContain("13800138000").doesNotContain("SALE");
        }
    }

    @Test
    void whoWasErasedIsErasedInTheBackupsBeforeToo() throws IOException {
        BackupDesk desk = desk();
        accepted(desk.write());
        till.station().keys().erase(member);
        now = now.plus(Duration.ofMinutes(20));
        accepted(desk.write());
        files().stream()
                .filter(file -> file.toString().endsWith(".backup"))
                .reduce((older, newer) -> newer)
                .ifPresent(newest -> assertThat(newest.toFile().delete()).isTrue());
        assertThat(accepted(restored("old", desk.code())).at()).isEqualTo(Till.START);
        try (Till old = Till.open(temp.resolve("old"))) {
            assertThat(old.station().keys().keyOf(member)).isEmpty();
        }
    }

    @Test
    void nothingIsRestoredOverAStation() throws IOException {
        BackupDesk desk = desk();
        accepted(desk.write());
        assertThat(restored("station", desk.code()))
                .isEqualTo(Outcome.refused(BackupRefusal.RESTORE_FOLDER_IN_USE));
    }

    @Test
    void aMonthOfBackupsIsTheNewestFewAndOneADay() throws IOException {
        BackupDesk desk = desk();
        for (int i = 0; i < 30 * 4; i++) {
            accepted(desk.write());
            now = now.plus(Duration.ofHours(6));
        }
        long kept = files().stream().filter(file -> file.toString().endsWith(".backup")).count();
        assertThat(kept).isBetween(14L, 20L);
        accepted(restored("new", desk.code()));
    }
}
