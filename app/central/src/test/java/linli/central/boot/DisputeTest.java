package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import linli.contract.v1.headquarters.VerificationReport;
import linli.core.act.Act;
import linli.core.member.Member;
import linli.core.money.Money;
import linli.core.till.CashCount;
import linli.core.till.CashMovement;
import linli.core.till.CashMovementKind;
import linli.core.till.CashReason;
import linli.core.till.ShiftClosing;
import linli.core.till.Unfinished;
import org.junit.jupiter.api.Test;

class DisputeTest {

    @Test
    void anActThatStandsTwiceCountsOnce() {
        try (TestCentral central = new TestCentral()) {
            TestStation station = new TestStation(central);
            Act sale = station.sale(Optional.empty(), 3);
            station.write(sale);
            station.write(sale);
            assertThat(station.uploaded(station.journal()).appliedSeq()).isEqualTo(2);
            assertThat(central.disputes()).contains("ACT_REPEATED");
            assertThat(central.posted("SALES")).isEqualTo(-3 * 1280);
        }
    }

    @Test
    void anActThatNobodyKnowsTheMemberOfIsHeldAndStopsNothing() {
        try (TestCentral central = new TestCentral()) {
            TestStation station = new TestStation(central);
            Member stranger = station.member();
            station.write(station.sale(Optional.of(station.opened(stranger.id())), 3));
            station.write(station.sale(Optional.empty(), 1));
            assertThat(station.uploaded(station.journal()).appliedSeq()).isEqualTo(2);
            VerificationReport report =
                    accepted(
                            VerificationReport.read(
                                    central.headquarters("GET", "/v1/hq/verification", "").body()));
            assertThat(report.discrepancies())
                    .containsExactly(new VerificationReport.Discrepancy("HELD", "POINTS"));
            assertThat(report.stations().getFirst().sales()).isEqualTo(2);
            assertThat(central.disputes()).contains("UNKNOWN_MEMBER");
        }
    }

    @Test
    void booksTheCashOfAShiftToNothing() {
        try (TestCentral central = new TestCentral()) {
            TestStation station = new TestStation(central);
            long net = aShift(station);
            station.write(closing(station, 1, 20_000 + net - 3_500));
            station.uploaded(station.journal());
            VerificationReport report = verified(central);
            assertThat(report.discrepancies()).isEmpty();
            assertThat(report.stations().getFirst().cashFen()).isZero();
        }
    }

    @Test
    void namesAShiftThatEndsWithAnotherSumOrNumber() {
        try (TestCentral central = new TestCentral()) {
            TestStation station = new TestStation(central);
            long net = aShift(station);
            station.write(closing(station, 2, 20_000 + net));
            station.uploaded(station.journal());
            String id = station.id().value();
            assertThat(verified(central).discrepancies())
                    .containsExactlyInAnyOrder(
                            new VerificationReport.Discrepancy("SHIFT_NUMBER_GAP", id + " Z 2"),
                            new VerificationReport.Discrepancy("SHIFT_CASH_MISMATCH", id + " Z 2"));
        }
    }

    private static long aShift(TestStation station) {
        station.write(new Act.ShiftOpened(station.occasion(), Money.ofFen(20_000)));
        station.write(
                new Act.CashMoved(
                        station.occasion(),
                        accepted(
                                CashMovement.of(
                                        CashMovementKind.PAID_OUT,
                                        CashReason.DELIVERY,
                                        Money.ofFen(3_500),
                                        ""))));
        Act.SaleCompleted sale = station.sale(Optional.empty(), 2);
        station.write(sale);
        return sale.sale().net().fen();
    }

    private static Act closing(TestStation station, int number, long expected) {
        CashCount count = accepted(CashCount.ofTotal(Money.ofFen(expected + 100)));
        return new Act.ShiftClosed(
                station.occasion(),
                new ShiftClosing(
                        number,
                        Money.ofFen(expected),
                        count,
                        Money.ofFen(10_000),
                        "",
                        "",
                        Unfinished.NOTHING));
    }

    private static VerificationReport verified(TestCentral central) {
        return accepted(
                VerificationReport.read(
                        central.headquarters("GET", "/v1/hq/verification", "").body()));
    }
}
