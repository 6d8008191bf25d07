package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.member.Member;
import linli.core.member.Profile;
import linli.core.visit.Found;
import linli.core.visit.ScannedCode;
import linli.station.journal.JournalRefusal;
import linli.station.journal.LocalDisk;
import linli.station.store.Mapping;
import linli.station.store.h2.StoreFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real file system turns read-only under a station that sells, as it does when a disk dies. */
class ReadOnlyDiskTest {

    private static final int CYCLES =
            Integer.getInteger("cycles", Boolean.getBoolean("long") ? 50 : 1);
    private static final int MEGABYTES = 48;
    private static final int TRIED = 5;
    private static final Set<JournalRefusal> PLAIN =
            EnumSet.complementOf(EnumSet.of(JournalRefusal.FOLDER_IN_USE));

    @TempDir Path temp;
    private final Map<String, Integer> refusals = new TreeMap<>();

    @Test
    void refusesPlainlyShowsWhatItKnowsAndIsWholeAfterARestart() throws IOException {
        assumeThat(Ext4.isAllowed(temp.resolve("tried")))
                .as("making a file system and mounting it needs root and mkfs.ext4")
                .isTrue();
        try (Mapping mapping = new Mapping(Runnable::run);
                Ext4 disk = Ext4.made(temp, MEGABYTES)) {
            Path station = disk.path().resolve("station");
            Member wang;
            try (Till till = Till.openSharing(station, new LocalDisk(), mapping)) {
                till.openShift(20_000);
                Profile profile = new Profile("陈兰", "13911112222", Optional.empty());
                wang = till.register(profile).member();
            }
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                cycle(disk, station, mapping, wang);
                LongRun.progress("disks turned read-only", cycle + 1L, 10);
            }
        }
        LongRun.report("disk turned read-only (EROFS)", CYCLES, 0, 0, refusals.toString());
    }

    private void cycle(Ext4 disk, Path station, Mapping mapping, Member wang) throws IOException {
        Till till = Till.openSharing(station, new LocalDisk(), mapping);
        till.sell(Optional.of(wang.id()), 1);
        till.sell(Optional.empty(), 2);
        int acknowledged = WrittenJournal.in(station).size();
        disk.turnReadOnly();
        for (int i = 0; i < TRIED; i++) {
            assertRefused(till.trySale(TestShop.sale(Optional.of(wang.id()), 1)));
        }
        assertThat(foundAtLast(till, wang)).isInstanceOf(Found.MemberFound.class);
        closeAsFarAsItGoes(till);
        disk.restart();
        assertThat(WrittenJournal.in(station)).hasSize(acknowledged);
        try (Till again = Till.openSharing(station, new LocalDisk(), mapping)) {
            again.sell(Optional.of(wang.id()), 1);
            assertThat(again.verify().discrepancies()).isEmpty();
        }
    }

    private static void closeAsFarAsItGoes(Till till) {
        try {
            till.close();
        } catch (IOException | StoreFault noPlace) {
            assertThat(noPlace).hasMessageMatching("(?s).*(Read-only|H2 error|store is closed).*");
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

    private void assertRefused(Outcome<Act.SaleCompleted> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        if (outcome instanceof Outcome.Refused<Act.SaleCompleted>(var refusal)) {
            assertThat(PLAIN).contains((JournalRefusal) refusal);
            refusals.merge(refusal.code(), 1, Integer::sum);
        }
    }
}
