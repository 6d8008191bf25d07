package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.contract.trust.Hash;
import linli.contract.trust.SignedText;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.contract.v1.feed.FeedItem.DisputeItem;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.headquarters.VerificationReport.Discrepancy;
import linli.contract.v1.journal.JournalEntry;
import linli.contract.v1.journal.JournalHeader;
import linli.contract.v1.journal.JournalHeads;
import linli.contract.v1.journal.JournalHeads.EpochHead;
import linli.contract.v1.journal.UploadBatch;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;
import linli.core.act.Act;
import linli.core.member.Member;
import linli.core.points.Holder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EpochTest {

    private static TestCentral central;
    private TestStation station;
    private Member member;
    private final List<Act> acts = new ArrayList<>();

    @BeforeAll
    static void start() {
        central = new TestCentral();
        central.headquarters(
                "PUT", "/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
    }

    @AfterAll
    static void stop() {
        central.close();
    }

    @BeforeEach
    void aStationWithAMemberAndTwoSales() {
        station = new TestStation(central);
        member = station.member();
        does(station.register(member));
        does(station.sale(Optional.of(station.opened(member.id())), 3));
        does(station.sale(Optional.empty(), 1));
        station.uploaded(station.journal());
    }

    private void does(Act act) {
        acts.add(act);
        station.write(act);
    }

    /** A history of its own from that entry on. */
    private List<JournalEntry> twinAfter(int seq) {
        List<JournalEntry> twin = new ArrayList<>(station.journal().subList(0, seq));
        Hash prev = twin.getLast().hash();
        twin.add(station.sealed(station.sale(Optional.empty(), 2), seq + 1L, 1, prev));
        return twin;
    }

    private List<JournalEntry> secondEpoch(List<Act> carried) {
        List<JournalEntry> entries = new ArrayList<>();
        Hash prev = JournalEntry.genesis(station.id(), 2);
        for (Act act : carried) {
            entries.add(station.sealed(act, entries.size() + 1L, 2, prev));
            prev = entries.getLast().hash();
        }
        return entries;
    }

    private HttpResponse<byte[]> upload(int epoch, List<JournalEntry> entries) {
        UploadBatch batch =
                new UploadBatch(epoch, entries.stream().map(UploadedEntry::of).toList(), Map.of());
        return station.post("/v1/journal", TestStation.gzip(batch.text()));
    }

    private AccountItem account() {
        return station.feed(Cursor.START, 1000, 0).items().stream()
                .filter(AccountItem.class::isInstance)
                .map(AccountItem.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Of this station, as it is told of them. */
    private List<String> disputes() {
        return station.feed(Cursor.START, 1000, 0).items().stream()
                .filter(DisputeItem.class::isInstance)
                .map(item -> ((DisputeItem) item).disputed().code())
                .toList();
    }

    private List<String> discrepancies() {
        return accepted(
                        VerificationReport.read(
                                ok(central.headquarters("GET", "/v1/hq/verification", ""))))
                .discrepancies()
                .stream()
                .filter(some -> some.subject().contains(station.id().value()))
                .map(Discrepancy::code)
                .toList();
    }

    @Test
    void anotherEntryAtAKnownPlaceFreezesTheEpochForBothTwins() {
        assertThat(problem(upload(1, twinAfter(2)))).isEqualTo("JOURNAL_FORK");
        station.write(station.sale(Optional.empty(), 1));
        assertThat(problem(station.upload(station.journal()))).isEqualTo("JOURNAL_FORK");
        assertThat(station.uploaded(station.journal().subList(0, 3)).appliedSeq()).isEqualTo(3);
        assertThat(disputes()).containsExactly("JOURNAL_FORKED");
    }

    @Test
    void actsCarriedIntoANewEpochCountOnce() {
        Act later = station.sale(Optional.of(station.opened(member.id())), 2);
        acts.add(later);
        ok(upload(2, secondEpoch(acts)));
        AccountItem item = account();
        assertThat(item.epoch()).isEqualTo(2);
        assertThat(item.appliedSeq()).isEqualTo(4);
        assertThat(item.account().points().balance()).isEqualTo(38 + 25);
        assertThat(discrepancies()).isEmpty();
        assertThat(disputes()).isEmpty();
    }

    @Test
    void whatTheOldEpochHeldIsFrozenAndWhatIsEarnedSinceIsNot() {
        Act later = station.sale(Optional.of(station.opened(member.id())), 2);
        acts.add(later);
        ok(upload(2, secondEpoch(acts)));
        assertThat(account().account().points().in(new Holder.Frozen(station.id()))).isEqualTo(38);
        assertThat(account().account().availableAt(station.id())).isEqualTo(25);
    }

    @Test
    void headquartersGiveUpWhatIsFrozenThoughTheStationWorks() {
        ok(upload(2, secondEpoch(acts)));
        String target = "/v1/hq/stations/" + station.id().value() + "/write-off";
        ok(central.headquarters("POST", target, ""));
        assertThat(account().account().points().in(new Holder.Offered(station.id()))).isEqualTo(38);
    }

    @Test
    void anOldEpochGrowsNoMore() {
        ok(upload(2, secondEpoch(acts)));
        station.write(station.sale(Optional.empty(), 1));
        assertThat(problem(station.upload(station.journal()))).isEqualTo("JOURNAL_FORK");
    }

    @Test
    void aStationGetsItsOwnEntriesBackAndNobodyElses() {
        UploadBatch history =
                accepted(UploadBatch.read(ok(station.get("/v1/stations/me/journal?epoch=1"))));
        assertThat(history.entries())
                .isEqualTo(station.journal().stream().map(UploadedEntry::of).toList());
        assertThat(history.memberKeys()).containsOnlyKeys(member.id());
        TestStation other = new TestStation(central);
        assertThat(
                        accepted(UploadBatch.read(ok(other.get("/v1/stations/me/journal?epoch=1"))))
                                .entries())
                .isEmpty();
    }

    @Test
    void howMuchThatIsComesSigned() {
        SignedText signed =
                accepted(JournalHeads.readAnswer(ok(station.get("/v1/stations/me/journal/heads"))));
        assertThat(signed.isSignedFor(JournalHeads.PURPOSE, station.enrolment().keys())).isTrue();
        JournalHeads heads = accepted(JournalHeads.read(signed.text()));
        assertThat(heads)
                .isEqualTo(
                        new JournalHeads(
                                station.id(), List.of(new EpochHead(1, 3, station.head()))));
    }

    @Test
    void anActThatNobodyCanReadStopsNoneOfTheOthers() {
        Act odd = station.sale(Optional.empty(), 1);
        JournalHeader header =
                new JournalHeader(
                        station.id(),
                        1,
                        4,
                        odd.occasion().act(),
                        "FROM_THE_FUTURE",
                        odd.occasion().at(),
                        odd.occasion().businessDay(),
                        "0001",
                        Optional.empty(),
                        0);
        JournalEntry unreadable = JournalEntry.seal(header, "{\"a\":1}", station.head());
        JournalEntry next =
                station.sealed(station.sale(Optional.empty(), 1), 5, 1, unreadable.hash());
        ok(upload(1, List.of(unreadable, next)));
        assertThat(discrepancies()).containsExactly("UNREADABLE_ENTRY");
        assertThat(disputes()).containsExactly("UNREADABLE_ACT");
    }
}
