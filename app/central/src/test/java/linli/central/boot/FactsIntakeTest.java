package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.contract.rules.RuleBookJson;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.member.Member;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.tier.TierStanding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stations wrote stands as they wrote it; what does not fit is disputed and stands too. */
class FactsIntakeTest {

    private TestCentral central;
    private TestStation station;
    private Member member;

    @BeforeEach
    void aMember() {
        central = new TestCentral();
        stock();
        station = new TestStation(central);
        member = station.member();
        station.write(station.register(member));
    }

    private void stock() {
        ok(
                central.headquarters(
                        "PUT",
                        "/v1/hq/products",
                        new ProductImport(List.of(TestStation.EGGS)).text()));
    }

    @AfterEach
    void stop() {
        central.close();
    }

    private MemberAccount account() {
        return station.feed(Cursor.START, 1000, 0).items().stream()
                .filter(AccountItem.class::isInstance)
                .map(item -> ((AccountItem) item).account())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private List<String> discrepancies() {
        return accepted(
                        VerificationReport.read(
                                ok(central.headquarters("GET", "/v1/hq/verification", ""))))
                .discrepancies()
                .stream()
                .map(VerificationReport.Discrepancy::code)
                .toList();
    }

    private Act.SaleCompleted sale(long boxes) {
        return station.sale(Optional.of(station.opened(member.id())), boxes);
    }

    private static Act.SaleCompleted with(Act.SaleCompleted act, AccountChange change) {
        return new Act.SaleCompleted(
                act.occasion(), act.sale(), act.payment(), act.identification(), List.of(change));
    }

    @Test
    void pointsAreNotComputedAgain() {
        Act.SaleCompleted more = sale(3);
        Act.SaleCompleted less = sale(1);
        AccountChange ofMore = more.changes().getFirst();
        station.write(with(less, ofMore));
        station.uploaded(station.journal());
        long written = ofMore.ledger().stream().mapToLong(LedgerEntry::points).sum();
        assertThat(written).isGreaterThan(less.sale().pointsEarned());
        assertThat(account().points().balance()).isEqualTo(written);
        assertThat(central.disputes()).isEmpty();
        assertThat(discrepancies()).isEmpty();
    }

    @Test
    void pricesAreNotComputedAgain() {
        Act.SaleCompleted sale = sale(3);
        station.write(sale);
        ok(
                central.headquarters(
                        "PUT",
                        "/v1/hq/products",
                        new ProductImport(List.of(TestStation.EGGS))
                                .text()
                                .replace("1280", "9980")));
        station.uploaded(station.journal());
        assertThat(central.disputes()).isEmpty();
        VerificationReport report =
                accepted(
                        VerificationReport.read(
                                ok(central.headquarters("GET", "/v1/hq/verification", ""))));
        assertThat(report.stations().getFirst().netFen()).isEqualTo(sale.sale().net().fen());
        assertThat(central.posted("SALES")).isEqualTo(-sale.sale().net().fen());
    }

    @Test
    void goodsThatNobodyKnowsAreSoldAndDisputedAndStopNothing() {
        try (TestCentral empty = new TestCentral()) {
            TestStation other = new TestStation(empty);
            other.write(other.sale(Optional.empty(), 1));
            other.write(other.sale(Optional.empty(), 2));
            assertThat(other.uploaded(other.journal()).appliedSeq()).isEqualTo(2);
            assertThat(empty.disputes()).containsOnly("UNKNOWN_SKU");
            assertThat(empty.posted("SALES")).isEqualTo(-3 * 1280);
        }
    }

    @Test
    void aSpendingAlwaysPostsAndWhatWasNotHeldBecomesDebt() {
        LotSlice dream =
                new LotSlice(
                        new LotId("dream"),
                        LocalDate.of(2027, 11, 30),
                        LocalDate.of(2027, 11, 30),
                        new Holder.Escrow(station.id()),
                        500);
        MemberAccount rich =
                station.opened(member.id()).withPoints(new PointsAccount(List.of(dream), 0));
        Act.SaleCompleted sale = station.saleForPoints(rich, 500);
        station.write(sale);
        station.uploaded(station.journal());
        assertThat(central.disputes()).containsExactly("POINTS_NOT_HELD");
        assertThat(account().points().balance()).isEqualTo(sale.sale().pointsEarned() - 500);
        assertThat(discrepancies()).isEmpty();
    }

    @Test
    void anActUnderARuleBookThatNobodyGaveOutIsTakenInAndDisputed() {
        Act.SaleCompleted sale = sale(3);
        station.write(sale, 77);
        station.uploaded(station.journal());
        assertThat(central.disputes()).containsExactly("UNKNOWN_RULE_BOOK");
        assertThat(account().points().balance()).isEqualTo(sale.sale().pointsEarned());
        assertThat(discrepancies()).isEmpty();
    }

    @Test
    void aTierThatAStationRaisedIsRaisedByTheGrowthAndNotByItsWord() {
        Act.SaleCompleted sale = sale(1);
        AccountChange honest = sale.changes().getFirst();
        TierStanding top =
                new TierStanding(
                        RuleBookJson.builtIn().rules().tiers().tiers().getLast().id(),
                        Optional.of(LocalDate.of(2027, 11, 30)),
                        List.of());
        station.write(
                with(
                        sale,
                        new AccountChange(
                                honest.member(),
                                honest.ledger(),
                                honest.growth(),
                                Optional.of(top),
                                honest.plusUntil(),
                                honest.uses())));
        station.uploaded(station.journal());
        assertThat(account().tier()).isEqualTo(station.opened(member.id()).tier());
    }
}
