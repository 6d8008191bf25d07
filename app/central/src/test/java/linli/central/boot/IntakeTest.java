package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import linli.contract.trust.Hash;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.journal.JournalEntry;
import linli.contract.v1.journal.JournalHeader;
import linli.contract.v1.journal.UploadAnswer;
import linli.contract.v1.journal.UploadBatch;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;
import linli.core.act.Act;
import linli.core.member.Member;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private static TestCentral central;

    private TestStation station;

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
    void enrol() {
        station = new TestStation(central);
    }

    private List<JournalEntry> day(int sales) {
        Member member = station.member();
        station.write(station.register(member));
        for (int i = 0; i < sales; i++) {
            station.write(station.sale(Optional.of(station.opened(member.id())), 1 + i % 3));
        }
        return List.copyOf(station.journal());
    }

    private VerificationReport.Journal verified() {
        VerificationReport report =
                accepted(
                        VerificationReport.read(
                                central.headquarters("GET", "/v1/hq/verification", "").body()));
        assertThat(report.discrepancies()).isEmpty();
        return report.stations().stream()
                .filter(journal -> journal.station().equals(station.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesADayInAndAddsItUp() {
        List<JournalEntry> day = day(3);
        UploadAnswer answer = station.uploaded(day);
        assertThat(answer.appliedSeq()).isEqualTo(4);
        assertThat(answer.head()).isEqualTo(station.head());
        VerificationReport.Journal journal = verified();
        assertThat(journal.sales()).isEqualTo(3);
        assertThat(journal.cashFen()).isEqualTo(1280 + 2560 + 3840);
        assertThat(journal.pointsEarned()).isPositive();
    }

    @Test
    void theSameBatchTwiceCountsOnceAndIsAnsweredTheSame() {
        List<JournalEntry> day = day(2);
        byte[] first = station.upload(day).body();
        assertThat(station.upload(day).body()).isEqualTo(first);
        assertThat(verified().sales()).isEqualTo(2);
    }

    @Test
    void overlappingBatchesCountOnce() {
        List<JournalEntry> day = day(5);
        station.uploaded(day.subList(0, 3));
        assertThat(station.uploaded(day.subList(1, 6)).appliedSeq()).isEqualTo(6);
        assertThat(station.uploaded(day.subList(2, 4)).appliedSeq()).isEqualTo(6);
        assertThat(verified().sales()).isEqualTo(5);
    }

    @Test
    void theSameBatchAtTheSameTimeCountsOnce() throws InterruptedException, ExecutionException {
        List<JournalEntry> day = day(4);
        List<Callable<UploadAnswer>> uploads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            uploads.add(() -> station.uploaded(day));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<UploadAnswer> upload : threads.invokeAll(uploads)) {
                assertThat(upload.get().appliedSeq()).isEqualTo(5);
            }
        }
        assertThat(verified().sales()).isEqualTo(4);
    }

    @Test
    void aGapStoresNothingAndSaysWhereToGoOn() {
        List<JournalEntry> day = day(4);
        station.uploaded(day.subList(0, 2));
        UploadAnswer answer = station.uploaded(day.subList(3, 5));
        assertThat(answer.appliedSeq()).isEqualTo(2);
        assertThat(verified().seq()).isEqualTo(2);
        assertThat(station.uploaded(List.of()).appliedSeq()).isEqualTo(2);
    }

    @Test
    void aGapWithinAnUploadBreaksTheChainThoughTheHashesFit() {
        JournalEntry first = station.write(station.sale(Optional.empty(), 1));
        JournalEntry third = station.sealed(station.sale(Optional.empty(), 1), 3, 1, first.hash());
        assertThat(problem(station.upload(List.of(first, third)))).isEqualTo("BROKEN_CHAIN");
        assertThat(station.uploaded(List.of()).appliedSeq()).isZero();
    }

    @Test
    void whatTwoStationsDidAtTheSameTimeForOneMemberCountsBoth()
            throws InterruptedException, ExecutionException {
        Member member = station.member();
        station.write(station.register(member));
        station.uploaded(station.journal());
        TestStation other = new TestStation(central);
        for (int i = 0; i < 10; i++) {
            List<Callable<UploadAnswer>> uploads = new ArrayList<>();
            for (TestStation each : List.of(station, other)) {
                Act sale = each.sale(Optional.of(each.opened(member.id())), 3);
                List<JournalEntry> entry = List.of(each.write(sale));
                uploads.add(() -> each.uploaded(entry));
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<UploadAnswer> upload : threads.invokeAll(uploads)) {
                    assertThat(upload.get().appliedSeq()).isPositive();
                }
            }
        }
        assertThat(verified().sales()).isEqualTo(10);
    }

    @Test
    void anotherEntryAtAKnownPlaceIsAForkAndChangesNothing() {
        List<JournalEntry> day = day(2);
        station.uploaded(day);
        Act other = station.sale(Optional.empty(), 3);
        JournalEntry fork = station.sealed(other, 3, 1, day.get(1).hash());
        assertThat(problem(station.upload(List.of(fork)))).isEqualTo("JOURNAL_FORK");
        assertThat(verified().head()).isEqualTo(day.getLast().hash());
    }

    @Test
    void anAlteredHashBreaksTheChain() {
        List<JournalEntry> day = day(2);
        List<UploadedEntry> altered = new ArrayList<>();
        for (JournalEntry entry : day) {
            altered.add(UploadedEntry.of(entry));
        }
        altered.set(
                1,
                new UploadedEntry(
                        day.get(1).headerText(), day.get(1).payload(), Hash.of("altered")));
        byte[] body = TestStation.gzip(new UploadBatch(1, altered, java.util.Map.of()).text());
        assertThat(problem(station.post("/v1/journal", body))).isEqualTo("BROKEN_CHAIN");
        assertThat(station.uploaded(List.of()).appliedSeq()).isZero();
    }

    @Test
    void anEntryThatFollowsAnotherHistoryBreaksTheChain() {
        List<JournalEntry> day = day(2);
        station.uploaded(day);
        JournalEntry stray =
                station.sealed(station.sale(Optional.empty(), 1), 4, 1, Hash.of("other"));
        assertThat(problem(station.upload(List.of(stray)))).isEqualTo("BROKEN_CHAIN");
    }

    @Test
    void anEntryOfAnotherStationIsForeign() {
        TestStation other = new TestStation(central);
        JournalEntry entry = other.write(other.sale(Optional.empty(), 1));
        assertThat(problem(station.upload(List.of(entry)))).isEqualTo("FOREIGN_ENTRY");
        Act stolen = other.sale(Optional.empty(), 1);
        assertThat(problem(station.upload(List.of(station.sealed(stolen, 1, 1, station.head())))))
                .isEqualTo("FOREIGN_ENTRY");
    }

    @Test
    void anActOfAnotherStationOrEpochIsForeignUnderWhateverHeader() {
        TestStation other = new TestStation(central);
        JournalEntry theirs = other.write(other.sale(Optional.empty(), 1));
        JournalHeader header = theirs.header();
        JournalHeader ours =
                new JournalHeader(
                        station.id(),
                        1,
                        1,
                        header.act(),
                        header.type(),
                        header.occurredAt(),
                        header.businessDate(),
                        header.operator(),
                        Optional.empty(),
                        0);
        JournalEntry stolen = JournalEntry.seal(ours, theirs.payload(), station.head());
        assertThat(problem(station.upload(List.of(stolen)))).isEqualTo("FOREIGN_ENTRY");
        Act sale = station.sale(Optional.empty(), 1);
        JournalEntry ofAnotherEpoch = station.sealed(sale, 1, 2, station.head());
        assertThat(problem(station.upload(List.of(ofAnotherEpoch)))).isEqualTo("FOREIGN_ENTRY");
        assertThat(station.uploaded(List.of()).appliedSeq()).isZero();
    }

    @Test
    void aMemberWhoRegistersAtTwoStationsStopsNeither() {
        Member member = station.member();
        TestStation other = new TestStation(central);
        station.write(station.register(member));
        assertThat(station.uploaded(station.journal()).appliedSeq()).isEqualTo(1);
        other.write(other.register(member));
        other.write(other.sale(Optional.of(other.opened(member.id())), 2));
        assertThat(problem(other.upload(other.journal()))).isEqualTo("OK");
    }
}
