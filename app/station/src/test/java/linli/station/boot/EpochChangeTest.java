package linli.station.boot;

import static linli.station.boot.Till.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.contract.trust.Hash;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.contract.v1.journal.JournalEntry;
import linli.contract.v1.journal.JournalHeader;
import linli.contract.v1.journal.JournalHeads;
import linli.contract.v1.journal.UploadBatch;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;
import linli.core.Outcome;
import linli.core.act.ActId;
import linli.core.member.MemberId;
import linli.core.points.Holder;
import linli.core.points.Shares;
import linli.station.boot.folder.Epoch;
import linli.station.boot.past.EpochChange;
import linli.station.journal.DataFolder;
import linli.station.journal.LocalDisk;
import linli.station.journal.MemberKeyFile;
import linli.station.sync.SyncFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochChangeTest {

    @TempDir Path temp;
    private Path original;
    private Path twin;
    private MemberId member;
    private ActId doneByTheTwinAlone;
    private final List<UploadedEntry> central = new ArrayList<>();

    /** The original goes on and sends everything; its twin goes on by itself. */
    @BeforeEach
    void aStationAndItsTwin() throws IOException {
        original = temp.resolve("original");
        twin = Files.createDirectories(temp.resolve("twin"));
        try (Till till = Till.open(original)) {
            till.openShift(20_000);
            member = till.stock().id();
            till.sell(Optional.of(member), 3);
            till.copyTo(twin);
            till.sell(Optional.empty(), 1);
            till.sell(Optional.of(member), 2);
            till.station()
                    .journal()
                    .read(
                            1,
                            entry ->
                                    central.add(
                                            new UploadedEntry(
                                                    entry.header(),
                                                    entry.payload(),
                                                    new Hash(entry.hash()))));
        }
        try (Till till = Till.open(twin)) {
            till.stock();
            doneByTheTwinAlone = till.sell(Optional.of(member), 7).occasion().act();
        }
    }

    private GivenHistory history() {
        return new GivenHistory(central);
    }

    private static Outcome<Epoch> change(Path place, EpochChange.History history)
            throws IOException {
        try (DataFolder folder = accepted(DataFolder.open(place));
                MemberKeyFile keys =
                        MemberKeyFile.open(new LocalDisk(), folder.keys(), new SecureRandom())) {
            return new EpochChange(
                            new LocalDisk(), folder, TestShop.STATION, history, (entries, of) -> {})
                    .run(keys);
        }
    }

    private void told(Till till, int epoch, long seq) {
        AccountItem item =
                new AccountItem(
                        TestShop.account(member, 500, LocalDate.of(2027, 5, 31)),
                        epoch,
                        seq,
                        Shares.ALL);
        till.station().inbox().apply(List.of(item));
    }

    @Test
    void theTwinHasBothHistoriesInANewEpochEachActOnce() throws IOException {
        assertThat(accepted(change(twin, history()))).isEqualTo(new Epoch(2, central.size()));
        try (Till till = Till.open(twin)) {
            assertThat(till.station().journal().head().seq()).isEqualTo(central.size() + 1L);
            assertThat(till.verify().discrepancies()).isEmpty();
            assertThat(till.verify().sales()).isEqualTo(4);
            assertThat(till.station().outbox().epoch()).isEqualTo(2);
            assertThat(till.station().outbox().acknowledged().seq()).isZero();
        }
    }

    @Test
    void eachActKeepsTheIdThatItWasDoneWith() throws IOException {
        List<ActId> first = new ArrayList<>();
        central.forEach(entry -> first.add(act(entry.headerText())));
        first.add(doneByTheTwinAlone);
        assertThat(change(twin, history())).isInstanceOf(Outcome.Accepted.class);
        List<ActId> carried = new ArrayList<>();
        try (Till till = Till.open(twin)) {
            till.station().journal().read(1, entry -> carried.add(act(entry.header())));
        }
        assertThat(carried).isEqualTo(first);
    }

    private static ActId act(String headerText) {
        return accepted(JournalHeader.read(headerText)).act();
    }

    @Test
    void whatTheCentralHadBeforeIsNotCountedAgainAndNoEscrowIsLeft() throws IOException {
        accepted(change(twin, history()));
        try (Till till = Till.open(twin)) {
            till.stock();
            told(till, 1, central.size());
            Holder frozen = new Holder.Frozen(TestShop.STATION);
            var points = till.visit(member).account().points();
            assertThat(points.in(frozen)).isEqualTo(500);
            long sinceTheTwin = points.in(new Holder.Escrow(TestShop.STATION));
            assertThat(sinceTheTwin).isPositive();
            told(till, 2, 1);
            assertThat(till.visit(member).account().points().balance())
                    .isEqualTo(500 + sinceTheTwin);
        }
    }

    @Test
    void aJournalThatAnotherEpochHasFollowedSpendsNothing() throws IOException {
        try (Till till = Till.open(twin)) {
            till.stock();
            told(till, 2, 1);
            var points = till.visit(member).account().points();
            assertThat(points.in(new Holder.Escrow(TestShop.STATION))).isZero();
            assertThat(points.in(new Holder.Frozen(TestShop.STATION))).isEqualTo(500);
        }
    }

    @Test
    void aJournalThatForkedSpendsNothing() throws IOException {
        try (Till till = Till.open(twin)) {
            till.stock();
            told(till, 1, 1);
            till.station().store().holdNothing();
            var points = till.visit(member).account().points();
            assertThat(points.in(new Holder.Frozen(TestShop.STATION))).isEqualTo(500);
        }
    }

    @Test
    void aLostDiskComesBackWithWhatTheCentralHas() throws IOException {
        Path fresh = Files.createDirectories(temp.resolve("fresh"));
        assertThat(accepted(change(fresh, history())).carried()).isEqualTo(central.size());
        try (Till till = Till.open(fresh)) {
            assertThat(till.verify().sales()).isEqualTo(3);
            assertThat(till.verify().discrepancies()).isEmpty();
            till.sell(Optional.empty(), 1);
        }
    }

    @Test
    void nothingChangesWhileTheCentralCannotTellAll() throws IOException {
        Outcome<Epoch> refused = change(twin, history().failsAt(1, SyncFault.CENTRAL_UNREACHABLE));
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        try (Till till = Till.open(twin)) {
            assertThat(till.station().outbox().epoch()).isEqualTo(1);
            assertThat(till.verify().sales()).isEqualTo(2);
        }
        assertThat(accepted(change(twin, history())).number()).isEqualTo(2);
    }

    @Test
    void whatWasFetchedBeforeABreakIsNotFetchedAgain() throws IOException {
        GivenHistory history = history().failsAt(2, SyncFault.CENTRAL_UNREACHABLE);
        assertThat(change(twin, history)).isInstanceOf(Outcome.Refused.class);
        int all = central.size();
        history.failsAt(all, SyncFault.CENTRAL_UNREACHABLE);
        accepted(change(twin, history));
        assertThat(history.pagesGiven()).isEqualTo(all - 2);
        try (Till till = Till.open(twin)) {
            assertThat(till.verify().discrepancies()).isEmpty();
            assertThat(till.verify().sales()).isEqualTo(4);
        }
    }

    @Test
    void aHistoryThatWasChangedOnItsWayIsNotTaken() throws IOException {
        List<UploadedEntry> entries = new ArrayList<>(central);
        UploadedEntry sale = entries.get(2);
        entries.set(2, new UploadedEntry(sale.headerText(), sale.payload() + " ", sale.hash()));
        assertThat(change(twin, new GivenHistory(entries)))
                .isEqualTo(Outcome.refused(SyncFault.HISTORY_UNTRUE));
    }

    @Test
    void aHistoryThatEndsInAnotherEntryThanTheCentralSignedIsNotTaken() throws IOException {
        List<UploadedEntry> entries = new ArrayList<>(central);
        String header = entries.removeLast().headerText();
        Hash hash = JournalEntry.hash(entries.getLast().hash(), header, "{}");
        entries.add(new UploadedEntry(header, "{}", hash));
        GivenHistory forged =
                new GivenHistory(entries) {
                    @Override
                    public Outcome<JournalHeads> heads() {
                        return history().heads();
                    }
                };
        assertThat(change(twin, forged)).isEqualTo(Outcome.refused(SyncFault.HISTORY_UNTRUE));
    }

    @Test
    void aHistoryThatEndsTooEarlyIsNotTaken() throws IOException {
        GivenHistory cut =
                new GivenHistory(central) {
                    @Override
                    public Outcome<UploadBatch> page(int epoch, long after) {
                        return after >= 2
                                ? Outcome.of(new UploadBatch(epoch, List.of(), Map.of()))
                                : super.page(epoch, after);
                    }
                };
        assertThat(change(twin, cut)).isEqualTo(Outcome.refused(SyncFault.HISTORY_UNTRUE));
    }

    @Test
    void aSecondChangeGoesOnFromTheFirst() throws IOException {
        accepted(change(twin, history()));
        assertThat(accepted(change(twin, history())).number()).isEqualTo(3);
        try (Till till = Till.open(twin)) {
            assertThat(till.verify().sales()).isEqualTo(4);
        }
    }
}
