package linli.core.act;

import static linli.core.Shop.HERE;
import static linli.core.Shop.LI;
import static linli.core.Shop.accepted;
import static linli.core.Shop.day;
import static linli.core.Shop.fen;
import static linli.core.Shop.on;
import static linli.core.Shop.piece;
import static linli.core.Shop.pieces;
import static linli.core.account.Accounts.memberWithPoints;
import static linli.core.act.Identification.Kind.ROTATING_CODE;
import static linli.core.redeem.Rewards.plain;
import static linli.core.redeem.Rewards.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.Shop;
import linli.core.account.Accounts;
import linli.core.account.MemberAccount;
import linli.core.catalog.Labels;
import linli.core.checkout.CompleteSale;
import linli.core.checkout.HandOver;
import linli.core.money.Money;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.OrderId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.redeem.CompleteReward;
import linli.core.redeem.Rewards;
import linli.core.refund.GiveBack;
import linli.core.refund.RefundRequest;
import linli.core.refund.TicketHistory;
import linli.core.reward.GivenOut;
import linli.core.sale.PointsRequest;
import linli.core.sale.Sale;
import linli.core.tender.Payout;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.till.CashCount;
import linli.core.till.CashMovement;
import linli.core.till.CashMovementKind;
import linli.core.till.CashReason;
import linli.core.till.ShiftClosing;
import linli.core.till.ShiftFigure;
import linli.core.till.ShiftFigures;
import linli.core.till.Unfinished;
import linli.core.visit.Visit;
import org.junit.jupiter.api.Test;

/** What each kind of act adds to the figures of a shift, and to the drawer. */
class ShiftSumTest {

    private static final Occasion NOW = on("2026-12-05");

    private final MemberAccount member = memberWithPoints(LI, 2000);

    @Test
    void aSaleCountsWhatWasTakenOffAndWhatWasPaid() {
        ShiftFigures figures = figures(sale(wechat(2000), cash(1000)));

        assertThat(figures.figures())
                .containsOnly(
                        entry(ShiftFigure.TICKETS, 1L),
                        entry(ShiftFigure.GROSS, 4050L),
                        entry(ShiftFigure.COUPONS, 500L),
                        entry(ShiftFigure.POINTS_AS_MONEY, 1000L),
                        entry(ShiftFigure.ROUNDED_OFF, 50L),
                        entry(ShiftFigure.NET, 2500L),
                        entry(ShiftFigure.CASH_TAKEN, 500L),
                        entry(ShiftFigure.POINTS_TAKEN, 1000L),
                        entry(ShiftFigure.POINTS_ISSUED, 25L));
        assertThat(figures.tenders())
                .isEqualTo(Map.of(TenderType.WECHAT, fen(2000), TenderType.CASH, fen(500)));
    }

    @Test
    void aSaleWithoutCashLeavesTheDrawerShut() {
        Act.SaleCompleted act = sale(wechat(2500));

        assertThat(act.opensDrawer()).isFalse();
        assertThat(figures(act).tenders()).isEqualTo(Map.of(TenderType.WECHAT, fen(2500)));
        assertThat(sale(cash(2500)).opensDrawer()).isTrue();
        assertThat(figures(sale(cash(2500))).tenders())
                .isEqualTo(Map.of(TenderType.CASH, fen(2500)));
    }

    @Test
    void aDiscountIsCounted() {
        Sale sale = Shop.saleTo(LI, pieces(piece("PEAR", "FRUIT", 1000), 1));
        MemberAccount gold = Accounts.ofTier(member, Shop.GOLD, "2027-12-31");
        Act.SaleCompleted act =
                accepted(
                        new CompleteSale(Shop.rules())
                                .decide(
                                        sale,
                                        Optional.of(Accounts.customer(gold)),
                                        net -> List.of(new Tender(TenderType.CASH, net, "")),
                                        Optional.empty(),
                                        NOW));

        assertThat(figures(act).of(ShiftFigure.DISCOUNTS)).isEqualTo(20);
        assertThat(figures(act).of(ShiftFigure.NET)).isEqualTo(980);
    }

    @Test
    void aRefundCountsWhatGoesBackAndWhatLeavesTheDrawer() {
        Act.SaleCompleted sold = sale(wechat(2000), cash(1000));
        MemberAccount after = member.apply(sold.changes().getFirst());
        Act.TicketRefunded back = undone(sold, after, Payout.Way.ORIGINAL);
        ShiftFigures figures = figures(back);

        assertThat(figures.of(ShiftFigure.REFUNDS)).isEqualTo(1);
        assertThat(figures.of(ShiftFigure.REFUNDED)).isEqualTo(-2500);
        assertThat(figures.of(ShiftFigure.CASH_GIVEN)).isEqualTo(-500);
        assertThat(figures.of(ShiftFigure.POINTS_ISSUED)).isEqualTo(1000);
        assertThat(figures.of(ShiftFigure.POINTS_TAKEN)).isEqualTo(25);
        assertThat(figures.tenders())
                .isEqualTo(Map.of(TenderType.WECHAT, fen(-2000), TenderType.CASH, fen(-500)));
        assertThat(back.opensDrawer()).isTrue();
        assertThat(undone(sale(wechat(2500)), after, Payout.Way.ORIGINAL).opensDrawer()).isFalse();
    }

    @Test
    void aRewardAndItsCancellingCountTheCashBesideThePoints() {
        CompleteReward rewards =
                new CompleteReward(
                        Rewards.rules(
                                Optional.of(Rewards.lottery(OptionalLong.empty())),
                                plain("PAN", 600, fen(1000))),
                        Labels.NONE,
                        GivenOut.NOTHING);
        Visit visit = visit(member, HERE, ROTATING_CODE);
        Act.RewardRedeemed taken =
                accepted(rewards.redeem(visit, "PAN", List.of(wechat(700), cash(500)), NOW));
        Act.RedemptionCancelled back =
                accepted(
                        rewards.cancel(
                                taken, false, member.apply(taken.changes().getFirst()), NOW));

        assertThat(figures(taken).figures())
                .containsOnly(
                        entry(ShiftFigure.REDEMPTIONS, 1L),
                        entry(ShiftFigure.REDEMPTION_CASH, 1000L),
                        entry(ShiftFigure.CASH_TAKEN, 300L),
                        entry(ShiftFigure.POINTS_TAKEN, 600L));
        assertThat(figures(taken).tenders())
                .isEqualTo(Map.of(TenderType.WECHAT, fen(700), TenderType.CASH, fen(300)));
        assertThat(figures(back).figures())
                .containsOnly(
                        entry(ShiftFigure.CANCELLATIONS, 1L),
                        entry(ShiftFigure.REDEMPTION_CASH, -1000L),
                        entry(ShiftFigure.CASH_GIVEN, -300L),
                        entry(ShiftFigure.POINTS_ISSUED, 600L));
        assertThat(figures(back).tenders())
                .isEqualTo(Map.of(TenderType.WECHAT, fen(-700), TenderType.CASH, fen(-300)));
        assertThat(figures(accepted(rewards.draw(visit, 5, NOW))).figures())
                .containsOnly(
                        entry(ShiftFigure.REDEMPTIONS, 1L),
                        entry(ShiftFigure.POINTS_TAKEN, 50L),
                        entry(ShiftFigure.POINTS_ISSUED, 88L));
    }

    @Test
    void whatMovesCashAloneIsCountedByItsKind() {
        assertThat(figures(new Act.ShiftOpened(NOW, fen(300))).figures())
                .containsOnly(entry(ShiftFigure.OPENING_FLOAT, 300L));
        assertThat(
                        figures(moved(CashMovementKind.PAID_IN, CashReason.MONEY_RETURNED, 50))
                                .figures())
                .containsOnly(entry(ShiftFigure.PAID_IN, 50L));
        assertThat(figures(moved(CashMovementKind.PAID_OUT, CashReason.SUPPLIES, 50)).figures())
                .containsOnly(entry(ShiftFigure.PAID_OUT, -50L));
        assertThat(figures(moved(CashMovementKind.CASH_DROP, CashReason.TO_SAFE, 50)).figures())
                .containsOnly(entry(ShiftFigure.DROPPED, -50L));
        assertThat(figures(moved(CashMovementKind.NO_SALE, CashReason.DRAWER_CHECKED, 0)).figures())
                .containsOnly(entry(ShiftFigure.NO_SALES, 1L));
        assertThat(moved(CashMovementKind.NO_SALE, CashReason.DRAWER_CHECKED, 0).opensDrawer())
                .isTrue();
    }

    @Test
    void aHandoverIsCountedAndTouchesNoMoney() {
        OrderLine line = new OrderLine(piece("GOODS", "OTHER", 100), 4, fen(999), 0);
        PickupOrder order =
                new PickupOrder(
                        new OrderId("o"), "9226", LI, HERE, day("2026-12-05"), "A", List.of(line));
        Act.OrderHandedOver act =
                accepted(
                        new HandOver(Shop.rules())
                                .decide(
                                        order,
                                        List.of(new HandoverLine(1, 4)),
                                        "",
                                        Optional.empty(),
                                        Accounts.customer(member),
                                        NOW));

        assertThat(figures(act).figures())
                .containsOnly(
                        entry(ShiftFigure.HANDOVERS, 1L), entry(ShiftFigure.POINTS_ISSUED, 9L));
        assertThat(figures(act).tenders()).isEmpty();
        assertThat(act.opensDrawer()).isFalse();
        assertThat(new TicketHistory(1, "", 1, act, List.of()).net()).isEqualTo(fen(999));
        assertThat(new TicketHistory(1, "", 1, act, List.of()).isPrepaid()).isTrue();
    }

    @Test
    void aNewMemberIsCounted() {
        Act act =
                new Act.MemberRegistered(
                        NOW, visit(member, HERE, ROTATING_CODE).member(), List.of());

        assertThat(figures(act).figures()).containsOnly(entry(ShiftFigure.MEMBERS_JOINED, 1L));
    }

    @Test
    void whatClosesAShiftTakesWhatIsInItsDrawerAndAddsNothing() {
        ShiftClosing closing =
                new ShiftClosing(
                        1,
                        fen(700),
                        new CashCount(fen(690), List.of()),
                        fen(300),
                        "",
                        "",
                        Unfinished.NOTHING);
        Act act = new Act.ShiftClosed(NOW, closing);

        assertThat(figures(act)).isEqualTo(ShiftFigures.NONE);
        assertThat(act.cash()).isEqualTo(fen(-700));
    }

    @Test
    void theFiguresOfAShiftAreTheSumOfItsActs() {
        ShiftSum sum = new ShiftSum();
        sum.add(new Act.ShiftOpened(NOW, fen(300)));
        sum.add(sale(cash(3000)));
        sum.add(sale(cash(2500)));

        assertThat(sum.figures().of(ShiftFigure.TICKETS)).isEqualTo(2);
        assertThat(sum.figures().drawer()).isEqualTo(fen(5300));
        assertThat(sum.figures().tenders()).isEqualTo(Map.of(TenderType.CASH, fen(5000)));
    }

    /** The figures; whatever they are, what they put into the drawer is what the act says. */
    private static ShiftFigures figures(Act act) {
        ShiftFigures figures = ShiftSum.of(act);
        if (!(act instanceof Act.ShiftClosed)) {
            assertThat(figures.drawer()).isEqualTo(act.cash());
        }
        return figures;
    }

    /** 40.50 with a coupon of 5.00, 1000 points and the rest rounded down to a yuan: 25.00. */
    private Act.SaleCompleted sale(Tender... tenders) {
        Sale sale =
                new Sale(
                        Optional.of(LI),
                        List.of(pieces(piece("RICE", "OTHER", 4050), 1)),
                        Optional.of("OFF5"),
                        new PointsRequest.Exactly(1000),
                        100);
        return accepted(
                new CompleteSale(Shop.rules())
                        .decide(
                                sale,
                                Optional.of(Accounts.customer(member)),
                                List.of(tenders),
                                Optional.empty(),
                                NOW));
    }

    private static Act.TicketRefunded undone(
            Act.SaleCompleted sold, MemberAccount account, Payout.Way way) {
        return accepted(
                new GiveBack(Shop.rules())
                        .decide(
                                new TicketHistory(7, "9126", 3, sold, List.of()),
                                new RefundRequest(
                                        sold.occasion().act(),
                                        List.of(),
                                        Returned.Reason.POST_VOID,
                                        way,
                                        Optional.empty()),
                                new GiveBack.Accounts(Optional.of(account), Optional.empty()),
                                true,
                                NOW));
    }

    private static Act.CashMoved moved(CashMovementKind kind, CashReason reason, long fen) {
        return new Act.CashMoved(NOW, accepted(CashMovement.of(kind, reason, fen(fen), "")));
    }

    private static Tender cash(long fen) {
        return new Tender(TenderType.CASH, Money.ofFen(fen), "");
    }

    private static Tender wechat(long fen) {
        return new Tender(TenderType.WECHAT, Money.ofFen(fen), "w1");
    }
}
