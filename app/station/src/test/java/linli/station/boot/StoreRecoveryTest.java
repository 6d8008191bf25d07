package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Random;
import linli.contract.v1.feed.Cursor;
import linli.core.account.MemberAccount;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.station.store.StoreEvent;
import linli.station.store.StoreEvent.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreRecoveryTest {

    private static final int SALES = 12;

    @TempDir Path temp;
    private Path folder;
    private MemberId lan;
    private MemberAccount account;

    @BeforeEach
    void aMorning() throws IOException {
        folder = temp.resolve("station");
        try (Till till = Till.open(folder)) {
            till.openShift(20_000);
            lan = till.register(new Profile("陈兰", "13911112222", Optional.empty())).member().id();
            for (int i = 0; i < SALES; i++) {
                till.sell(Optional.of(lan), 1 + i);
            }
            account = till.visit(lan).account();
        }
    }

    @Test
    void goesOnAfterACleanStopWithoutMakingAnythingAgain() throws IOException {
        try (Till till = Till.open(folder)) {
            assertThat(till.events()).isEmpty();
            assertWhole(till);
        }
    }

    @Test
    void appliesTheJournalAgainAfterAnUncleanStop() throws IOException {
        Path copy = temp.resolve("copy");
        try (Till till = Till.open(folder)) {
            till.stock();
            for (int i = 0; i < 30; i++) {
                account = sellOneMore(till);
            }
            till.copyTo(copy);
        }
        try (Till till = Till.open(copy)) {
            assertThat(till.visit(lan).account()).isEqualTo(account);
            assertThat(till.verify().discrepancies()).isEmpty();
        }
    }

    private MemberAccount sellOneMore(Till till) {
        till.sell(Optional.of(lan), 2);
        return till.visit(lan).account();
    }

    @Test
    void makesAMissingStoreAgainAndSaysSo() throws IOException {
        Files.delete(store());
        assertRebuilt(Reason.MISSING);
    }

    @Test
    void makesAStoreAgainWhoseFolderIsGone() throws IOException {
        Files.delete(store());
        Files.delete(store().resolveSibling("checkpoint"));
        assertRebuilt(Reason.MISSING);
    }

    @Test
    void neverTakesAnEmptyStoreForAFirstRun() throws IOException {
        Path other = temp.resolve("other");
        Files.createDirectories(other.resolve("keys"));
        Files.copy(folder.resolve("keys/store.key"), other.resolve("keys/store.key"));
        Till.open(other).close();
        Files.copy(
                other.resolve("store/linli.mv.db"), store(), StandardCopyOption.REPLACE_EXISTING);
        assertRebuilt(Reason.CORRUPT);
    }

    @Test
    void makesAnOlderStoreAgain() throws IOException {
        Path old = temp.resolve("old");
        Files.copy(store(), old);
        try (Till till = Till.open(folder)) {
            account = sellOneMore(till);
        }
        Files.copy(old, store(), StandardCopyOption.REPLACE_EXISTING);
        assertRebuilt(Reason.CORRUPT);
    }

    @Test
    void catchesUpFromAnOlderStoreWithItsOwnCheckpoint() throws IOException {
        Path old = temp.resolve("old");
        Files.createDirectories(old);
        Files.copy(store(), old.resolve("linli.mv.db"));
        Files.copy(store().resolveSibling("checkpoint"), old.resolve("checkpoint"));
        try (Till till = Till.open(folder)) {
            account = sellOneMore(till);
        }
        for (String name : new String[] {"linli.mv.db", "checkpoint"}) {
            Files.copy(
                    old.resolve(name),
                    store().resolveSibling(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        try (Till till = Till.open(folder)) {
            assertWhole(till);
        }
    }

    @Test
    void makesAStoreAgainWhereverItsFileIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(store());
        Random random = new Random(11);
        int rounds = Integer.getInteger("damages", Boolean.getBoolean("long") ? 10_000 : 8);
        for (int round = 0; round < rounds; round++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length - 4096);
            for (int i = 0; i < 4096; i++) {
                damaged[at + i] = (byte) random.nextInt();
            }
            Files.write(store(), damaged);
            try (Till till = Till.open(folder)) {
                assertWhole(till);
            }
        }
    }

    @Test
    void makesAStoreAgainThatIsNoStoreAtAll() throws IOException {
        Files.writeString(store(), "not a database");
        assertRebuilt(Reason.CORRUPT);
    }

    @Test
    void makesAStoreAgainWhoseKeyIsGone() throws IOException {
        Files.delete(folder.resolve("keys/store.key"));
        assertRebuilt(Reason.CORRUPT);
    }

    @Test
    void believesNoStoreThatWasNotClosed() throws IOException {
        Path copy = temp.resolve("copy");
        Files.createDirectories(copy);
        try (Till till = Till.open(folder)) {
            account = sellOneMore(till);
            till.station().store().copy();
            account = sellOneMore(till);
            till.copyTo(copy);
        }
        folder = copy;
        assertRebuilt(Reason.UNCLEAN);
    }

    @Test
    void findsNothingWrongWithMembersWhoseAccountsAreStillToCome() throws IOException {
        try (Till till = Till.open(folder)) {
            till.sellForPoints(till.stock().id(), 100);
        }
        Files.delete(folder.resolve("store/linli.mv.db"));
        try (Till till = Till.open(folder)) {
            assertThat(till.verify().discrepancies()).isEmpty();
        }
    }

    @Test
    void keepsWhatTheCentralToldThroughARebuild() throws IOException {
        MemberId wang;
        try (Till till = Till.open(folder)) {
            wang = till.stock().id();
        }
        Files.delete(store());
        try (Till till = Till.open(folder)) {
            assertThat(till.station().inbox().cursor()).isEqualTo(new Cursor(1, 5));
            assertThat(till.visit(wang).member().profile().name()).isEqualTo("王小明");
            assertWhole(till);
        }
    }

    @Test
    void takesTheFeedAgainAfterARebuildWithoutACopy() throws IOException {
        try (Till till = Till.open(folder)) {
            till.stock();
        }
        Files.delete(store());
        Files.delete(store().resolveSibling("snapshot"));
        try (Till till = Till.open(folder)) {
            assertThat(till.station().inbox().cursor()).isEqualTo(Cursor.START);
            till.stock();
            assertWhole(till);
        }
    }

    private void assertRebuilt(Reason reason) throws IOException {
        try (Till till = Till.open(folder)) {
            assertThat(till.events())
                    .containsExactly(
                            new StoreEvent.Rebuilt(reason, till.station().journal().head().seq()));
            assertWhole(till);
            till.sell(Optional.of(lan), 1);
            assertThat(till.verify().discrepancies()).isEmpty();
        }
    }

    private void assertWhole(Till till) throws IOException {
        assertThat(till.visit(lan).account()).isEqualTo(account);
        assertThat(till.visit(lan).member().profile().name()).isEqualTo("陈兰");
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    private Path store() {
        return folder.resolve("store/linli.mv.db");
    }
}
