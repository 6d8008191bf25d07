package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.contract.rules.RuleBookJson;
import linli.contract.v1.EscrowRequest;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.contract.v1.feed.FeedItem.RuleBookItem;
import linli.contract.v1.feed.KnownRuleBooks;
import linli.contract.v1.feed.MemberAnswer;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.MemberImport.Newcomer;
import linli.contract.v1.headquarters.MemberImport.OpeningLot;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.journal.RecoveryReport;
import linli.contract.v1.journal.UploadBatch;
import linli.core.account.MemberAccount;
import linli.core.account.SettleEscrow;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Occasion;
import linli.core.member.Member;
import linli.core.points.Holder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A central restored from a backup gets back what it no longer has (decision 0032). */
class RestoredCentralTest {

    @TempDir Path stick;
    private TestCentral central;
    private TestStation home;
    private TestStation other;
    private Member member;

    @BeforeEach
    void aMemberWithPointsAtHomeAndTwoStations() {
        central = new TestCentral();
        central.headquarters(
                "PUT", "/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
        home = new TestStation(central);
        other = new TestStation(central);
        member = home.member();
        Newcomer newcomer =
                new Newcomer(
                        member,
                        List.of(new OpeningLot(TestStation.TODAY.plusMonths(6), 2000)),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        ok(
                central.headquarters(
                        "PUT", "/v1/hq/members", new MemberImport(List.of(newcomer)).text()));
        looksUp(other, member);
    }

    @AfterEach
    void stop() {
        central.close();
    }

    private void looksUp(TestStation station, Member whom) {
        ok(station.get("/v1/stations/me/members?number=" + whom.number().digits()));
    }

    /** The disk of the central is lost: another one comes out of the backup. */
    private void restoreFrom(Path backup, String... forgotten) {
        central.close();
        central = TestCentral.restored(backup, forgotten);
        home.turnTo(central);
        other.turnTo(central);
    }

    private AccountItem seenAt(TestStation station, Member whom) {
        byte[] answer = ok(station.get("/v1/stations/me/members?number=" + whom.number().digits()));
        return accepted(MemberAnswer.read(answer)).items().stream()
                .filter(AccountItem.class::isInstance)
                .map(AccountItem.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private MemberAccount account(TestStation station) {
        return seenAt(station, member).account();
    }

    private void does(TestStation station, Act act) {
        station.write(act);
        station.uploaded(station.journal());
    }

    private AccountItem asks(TestStation station, long points) {
        byte[] answer =
                ok(
                        station.post(
                                "/v1/stations/me/escrow",
                                TestStation.gzip(new EscrowRequest(member.id(), points).text())));
        return (AccountItem) accepted(MemberAnswer.read(answer)).items().getLast();
    }

    private void receives(TestStation station) {
        Occasion occasion = station.occasion();
        AccountChange change = SettleEscrow.receive(account(station), occasion).orElseThrow();
        does(station, new Act.EscrowReceived(occasion, List.of(change)));
    }

    private void givesBack(TestStation station) {
        AccountItem item = seenAt(station, member);
        Occasion occasion = station.occasion();
        AccountChange change =
                SettleEscrow.giveBack(item.account(), item.shares(), occasion).orElseThrow();
        does(station, new Act.EscrowReturned(occasion, List.of(change)));
    }

    private List<RecoveryReport.Unheard> unheard() {
        byte[] report = ok(central.headquarters("GET", "/v1/hq/recovery", ""));
        return accepted(RecoveryReport.read(report)).stations();
    }

    private VerificationReport verified() {
        VerificationReport report =
                accepted(
                        VerificationReport.read(
                                ok(central.headquarters("GET", "/v1/hq/verification", ""))));
        assertThat(report.discrepancies()).isEmpty();
        return report;
    }

    private static long offered(AccountItem item, TestStation station) {
        return item.account().points().in(new Holder.Offered(station.id()));
    }

    @Test
    void whatCameAfterTheBackupIsSentAgainAndCountsOnce() {
        does(home, home.sale(Optional.of(account(home)), 3));
        Path backup = central.backUp(stick);
        int generation = home.uploaded(List.of()).generation();
        does(home, home.sale(Optional.of(account(home)), 2));
        does(home, home.sale(Optional.empty(), 1));
        VerificationReport before = verified();
        restoreFrom(backup);
        assertThat(home.uploaded(List.of()).appliedSeq()).isEqualTo(1);
        assertThat(home.uploaded(List.of()).generation()).isNotEqualTo(generation);
        assertThat(home.uploaded(home.journal()).appliedSeq()).isEqualTo(3);
        assertThat(home.uploaded(home.journal()).appliedSeq()).isEqualTo(3);
        other.uploaded(List.of());
        assertThat(unheard()).isEmpty();
        central.server().goRound();
        assertThat(verified()).isEqualTo(before);
    }

    @Test
    void pointsThatItForgotToHaveGivenOutAreGivenToNobodyElse() {
        givesBack(home);
        Path backup = central.backUp(stick);
        asks(other, 300);
        receives(other);
        MemberAccount before = account(home);
        restoreFrom(backup);
        TestStation third = new TestStation(central);
        looksUp(third, member);
        assertThat(offered(asks(third, 300), third)).isZero();
        home.uploaded(home.journal());
        assertThat(offered(asks(third, 300), third)).isZero();
        other.uploaded(other.journal());
        assertThat(account(home)).isEqualTo(before);
        assertThat(unheard()).isEmpty();
        central.server().goRound();
        assertThat(account(home).points().balance()).isEqualTo(2000);
        assertThat(account(home).points().in(new Holder.Escrow(other.id()))).isEqualTo(300);
        assertThat(offered(asks(third, 300), third)).isEqualTo(100);
    }

    @Test
    void whoCouldStillReceiveWhatTheCentralForgotIsNotHeardOut() {
        Path backup = central.backUp(stick);
        asks(other, 300);
        restoreFrom(backup);
        UploadBatch early = new UploadBatch(1, List.of(), Map.of(), other.journal().size(), 0);
        ok(other.post("/v1/journal", TestStation.gzip(early.text())));
        assertThat(unheard()).extracting(RecoveryReport.Unheard::station).contains(other.id());
        other.uploaded(other.journal());
        assertThat(unheard())
                .extracting(RecoveryReport.Unheard::station)
                .doesNotContain(other.id());
    }

    @Test
    void pointsThatNobodyHoldsEndOnlyOnceItKnowsThatNobodyHoldsThem() {
        givesBack(home);
        Path backup = central.backUp(stick);
        asks(other, 300);
        receives(other);
        restoreFrom(backup);
        central.advance(Duration.ofDays(200));
        central.server().goRound();
        assertThat(account(home).points().balance()).isEqualTo(2000);
        home.uploaded(home.journal());
        other.uploaded(other.journal());
        central.server().goRound();
        assertThat(account(home).points().balance()).isEqualTo(1900);
        assertThat(central.disputes()).isEmpty();
        verified();
    }

    @Test
    void anEntryWaitsForTheStationThatTookItsMemberIn() {
        Path backup = central.backUp(stick);
        Member neighbour = home.member();
        does(home, home.register(neighbour));
        looksUp(other, neighbour);
        does(other, other.sale(Optional.of(seenAt(other, neighbour).account()), 2));
        VerificationReport before = verified();
        restoreFrom(backup);
        assertThat(problem(other.upload(other.journal()))).isEqualTo("RECOVERING");
        assertThat(unheard())
                .filteredOn(each -> each.station().equals(other.id()))
                .first()
                .satisfies(each ->
                        assertThat(each.waitsFor()).isEqualTo("member " + neighbour.id().value()));
        home.uploaded(home.journal());
        other.uploaded(other.journal());
        assertThat(central.disputes()).isEmpty();
        assertThat(verified()).isEqualTo(before);
    }

    @Test
    void anEntryWaitsForTheStationThatGaveItsPointsBack() {
        givesBack(home);
        Path backup = central.backUp(stick);
        asks(other, 900);
        givesBack(home);
        receives(other);
        does(other, other.saleForPoints(account(other), 500));
        MemberAccount before = account(home);
        restoreFrom(backup);
        assertThat(problem(other.upload(other.journal()))).isEqualTo("RECOVERING");
        home.uploaded(home.journal());
        other.uploaded(other.journal());
        assertThat(account(home)).isEqualTo(before);
        assertThat(central.disputes()).isEmpty();
        assertThat(verified().debt()).isZero();
    }

    @Test
    void whatNobodyCanBringStandsAsAFactOnceAllWait() {
        givesBack(home);
        Path backup = central.backUp(stick);
        asks(other, 900);
        givesBack(home);
        receives(other);
        restoreFrom(backup);
        assertThat(problem(other.upload(other.journal()))).isEqualTo("RECOVERING");
        String givenUp = "/v1/hq/recovery/" + home.id().value() + "/give-up";
        ok(central.headquarters("POST", givenUp, ""));
        other.uploaded(other.journal());
        assertThat(central.disputes()).containsExactly("POINTS_NOT_HELD");
        assertThat(unheard()).isEmpty();
        assertThat(verified().points()).isEqualTo(2000);
    }

    @Test
    void ruleBooksThatItSignedAndForgotComeBackFromTheStations() {
        Path backup = central.backUp(stick);
        ok(central.headquarters("PUT", "/v1/hq/rulebooks", book(4)));
        ok(central.headquarters("PUT", "/v1/hq/rulebooks", book(5)));
        List<RuleBookItem> told = books(home);
        home.write(home.sale(Optional.of(account(home)), 1), 5);
        home.uploaded(home.journal());
        VerificationReport before = verified();
        restoreFrom(backup);
        assertThat(problem(home.upload(home.journal()))).isEqualTo("RECOVERING");
        assertThat(books(home)).isEmpty();

        assertThat(bring(home, List.of(told.getFirst(), forged(told.getFirst())))).isEqualTo(1);
        assertThat(bring(home, told)).isEqualTo(1);
        assertThat(bring(other, told)).isZero();
        assertThat(books(other)).isEqualTo(told);
        home.uploaded(home.journal());
        assertThat(central.disputes()).isEmpty();
        assertThat(verified()).isEqualTo(before);
        assertThat(problem(central.headquarters("PUT", "/v1/hq/rulebooks", book(5) + " ")))
                .isEqualTo("VERSION_TAKEN");
    }

    @Test
    void aRuleBookThatAStationWaitsForIsGivenOutAgainAlsoAfterANewerOne() {
        Path backup = central.backUp(stick);
        ok(central.headquarters("PUT", "/v1/hq/rulebooks", book(4)));
        home.write(home.sale(Optional.of(account(home)), 1), 4);
        home.uploaded(home.journal());
        VerificationReport before = verified();
        restoreFrom(backup);
        ok(central.headquarters("PUT", "/v1/hq/rulebooks", book(5)));
        assertThat(problem(central.headquarters("PUT", "/v1/hq/rulebooks", book(4))))
                .isEqualTo("VERSION_TAKEN");
        assertThat(problem(home.upload(home.journal()))).isEqualTo("RECOVERING");

        ok(central.headquarters("PUT", "/v1/hq/rulebooks", book(4)));
        home.uploaded(home.journal());
        assertThat(central.disputes()).isEmpty();
        assertThat(verified()).isEqualTo(before);
    }

    private static String book(int version) {
        return new String(RuleBookJson.write(RuleBookJson.builtIn()), StandardCharsets.UTF_8)
                .replaceFirst("\"version\":0", "\"version\":" + version);
    }

    private static RuleBookItem forged(RuleBookItem signed) {
        return new RuleBookItem(9, signed.document());
    }

    private static int bring(TestStation station, List<RuleBookItem> known) {
        byte[] body = TestStation.gzip(new KnownRuleBooks(known).text());
        return accepted(
                KnownRuleBooks.readAnswer(ok(station.post("/v1/stations/me/rule-books", body))));
    }

    private static List<RuleBookItem> books(TestStation station) {
        return station.feed(Cursor.START, 1000, 0).items().stream()
                .filter(RuleBookItem.class::isInstance)
                .map(RuleBookItem.class::cast)
                .toList();
    }

    @Test
    void aStationThatItForgotEnrolsAsItselfAndIsWaitedFor() {
        Path backup = central.backUp(stick);
        TestStation forgotten = new TestStation(central);
        does(forgotten, forgotten.sale(Optional.empty(), 3));
        VerificationReport before = verified();
        restoreFrom(backup, forgotten.id().value());
        forgotten.turnTo(central);
        assertThat(problem(forgotten.upload(forgotten.journal()))).isEqualTo("UNKNOWN_STATION");
        home.uploaded(List.of());
        other.uploaded(List.of());
        assertThat(unheard()).hasSize(1);
        forgotten.enrolled();
        forgotten.uploaded(forgotten.journal());
        assertThat(unheard()).isEmpty();
        assertThat(verified().stations()).isEqualTo(before.stations());
    }

    @Test
    void anEpochThatItForgotIsTakenInAsTheNewOne() {
        does(home, home.sale(Optional.empty(), 1));
        Path backup = central.backUp(stick);
        restoreFrom(backup);
        assertThat(problem(home.uploadInEpoch(3))).isEqualTo("OK");
        assertThat(unheard()).hasSize(1);
    }

    @Test
    void aCodeThatMayHaveBeenUsedIsGoodNoMore() {
        String code = central.enrolmentCode("新站");
        Path backup = central.backUp(stick);
        restoreFrom(backup);
        assertThat(problem(home.enrolWith(code))).isEqualTo("ENROLMENT_CODE");
    }

    @Test
    void whoWasErasedStaysErasedAlsoOutOfABackupBefore() throws SQLException {
        Member neighbour = home.member();
        does(home, home.register(neighbour));
        Path backup = central.backUp(stick);
        try (Connection owner =
                        DriverManager.getConnection(
                                central.owner().url(), central.owner().user(), "");
                var erasing = owner.createStatement()) {
            erasing.execute("update member_key set key = null");
        }
        central.advance(Duration.ofMinutes(1));
        central.backUp(stick);
        restoreFrom(backup);
        assertThat(home.feed(Cursor.START, 1000, 0).text()).doesNotContain("\"key\":\"");
    }

    @Test
    void aDamagedBackupIsFoundAndTheOneBeforeTaken() throws IOException {
        Path first = central.backUp(stick);
        central.advance(Duration.ofMinutes(1));
        Path second = central.backUp(stick);
        assertThat(new CentralBackup(stick).newestWhole()).contains(second);
        byte[] bytes = Files.readAllBytes(second);
        for (int at = 0; at < bytes.length; at += Math.max(1, bytes.length / 40)) {
            byte[] bad = bytes.clone();
            bad[at] ^= (byte) (1 << at % 8);
            Files.write(second, bad);
            assertThat(new CentralBackup(stick).newestWhole()).as("byte " + at).contains(first);
        }
        Files.write(second, new byte[100]);
        assertThat(new CentralBackup(stick).newestWhole()).contains(first);
    }
}
