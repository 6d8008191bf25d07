package linli.core.act;

import java.util.EnumMap;
import java.util.Map;
import linli.core.money.Money;
import linli.core.points.LedgerEntry;
import linli.core.sale.PricedSale;
import linli.core.tender.Payment;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.till.CashMovement;
import linli.core.till.ShiftFigure;
import linli.core.till.ShiftFigures;

/**
 * Adds up the acts of a shift to the figures of its X and Z reports. What its figures say is in the
 * drawer is the sum of {@link Act#cash()}, whatever kinds of acts there are.
 */
public final class ShiftSum {

    private final Map<ShiftFigure, Long> figures = new EnumMap<>(ShiftFigure.class);
    private final Map<TenderType, Money> tenders = new EnumMap<>(TenderType.class);

    /** Nothing yet. */
    public ShiftSum() {}

    /** What that act adds. */
    public static ShiftFigures of(Act act) {
        ShiftSum sum = new ShiftSum();
        sum.add(act);
        return sum.figures();
    }

    /** The acts so far. */
    public ShiftFigures figures() {
        return new ShiftFigures(figures, tenders);
    }

    /** One more act. The one that closes the shift adds nothing. */
    public void add(Act act) {
        switch (act) {
            case Act.SaleCompleted sale -> sale(sale.sale(), sale.payment());
            case Act.OrderHandedOver handover -> count(ShiftFigure.HANDOVERS);
            case Act.MemberRegistered joined -> count(ShiftFigure.MEMBERS_JOINED);
            case Act.ShiftOpened opened -> add(ShiftFigure.OPENING_FLOAT, opened.openingFloat());
            case Act.CashMoved moved -> movement(moved.movement());
            case Act.ShiftClosed closed -> {}
            case Act.RewardRedeemed redeemed -> redemption(redeemed.payment());
            case Act.RedemptionCancelled cancelled -> cancelled(cancelled);
            case Act.TicketRefunded refund -> refund(refund);
            case ClaimAct claim -> claim(claim);
            case ValueAct.ToppedUp topUp -> toppedUp(topUp);
            case ValueAct.Withdrawn withdrawn -> withdrawn(withdrawn);
            case Act.PrizeDrawn drawn -> count(ShiftFigure.REDEMPTIONS);
            case Act.SaleSuspended aside -> {}
            case Act.SaleRecalled again -> {}
            case Act.EscrowReceived received -> {}
            case Act.EscrowReturned returned -> {}
            case Act.OperatorChanged changed -> {}
            case Act.SignedIn signedIn -> {}
            case Act.SignInRefused refused -> {}
            case Act.LockOutEnded ended -> {}
            case Act.DayClosed closed -> {}
            case MemberAct.PlusSold sold -> membership(sold);
            case MemberAct about -> {}
        }
        act.changes().forEach(change -> change.ledger().forEach(this::points));
    }

    private void sale(PricedSale sale, Payment payment) {
        count(ShiftFigure.TICKETS);
        add(ShiftFigure.GROSS, sale.gross());
        add(ShiftFigure.DISCOUNTS, sale.discount());
        add(ShiftFigure.COUPONS, sale.coupon());
        add(ShiftFigure.POINTS_AS_MONEY, sale.pointsValue());
        add(ShiftFigure.ROUNDED_OFF, sale.round());
        add(ShiftFigure.NET, sale.net());
        paid(payment);
    }

    private void paid(Payment payment) {
        for (Tender tender : payment.tenders()) {
            tenders.merge(tender.type(), tender.amount(), Money::plus);
        }
        if (payment.change().isPositive()) {
            tenders.merge(TenderType.CASH, Money.ZERO.minus(payment.change()), Money::plus);
        }
        add(ShiftFigure.CASH_TAKEN, payment.cashKept());
    }

    private void redemption(Payment payment) {
        count(ShiftFigure.REDEMPTIONS);
        paid(payment);
        for (Tender tender : payment.tenders()) {
            add(ShiftFigure.REDEMPTION_CASH, tender.amount());
        }
        add(ShiftFigure.REDEMPTION_CASH, Money.ZERO.minus(payment.change()));
    }

    private void membership(MemberAct.PlusSold sold) {
        count(ShiftFigure.MEMBERSHIPS);
        add(ShiftFigure.MEMBERSHIP_FEES, sold.price());
        paid(sold.payment());
    }

    private void cancelled(Act.RedemptionCancelled cancelled) {
        count(ShiftFigure.CANCELLATIONS);
        for (Tender tender : cancelled.givenBack()) {
            Money back = Money.ZERO.minus(tender.amount());
            tenders.merge(tender.type(), back, Money::plus);
            add(ShiftFigure.REDEMPTION_CASH, back);
        }
        add(ShiftFigure.CASH_GIVEN, cancelled.cash());
    }

    private void refund(Act.TicketRefunded refund) {
        count(ShiftFigure.REFUNDS);
        add(ShiftFigure.REFUNDED, Money.ZERO.minus(refund.payout().total()));
        for (Tender tender : refund.payout().tenders()) {
            tenders.merge(tender.type(), Money.ZERO.minus(tender.amount()), Money::plus);
        }
        add(ShiftFigure.CASH_GIVEN, refund.cash());
    }

    private void claim(ClaimAct claim) {
        if (claim instanceof ClaimAct.Filed) {
            count(ShiftFigure.CLAIMS);
        }
        if (claim.remedy() instanceof Remedy.Replacement) {
            count(ShiftFigure.REPLACEMENTS);
        }
        claim.refund().ifPresent(this::refund);
    }

    /** Money paid in is no sale: it is owed to the member until it is spent. */
    private void toppedUp(ValueAct.ToppedUp act) {
        count(ShiftFigure.TOP_UPS);
        add(ShiftFigure.TOP_UP_PAID, act.topUp().paid());
        add(ShiftFigure.TOP_UP_GIFTS, act.topUp().gift());
        paid(act.payment());
    }

    private void withdrawn(ValueAct.Withdrawn act) {
        count(ShiftFigure.VALUE_WITHDRAWALS);
        add(ShiftFigure.VALUE_WITHDRAWN, Money.ZERO.minus(act.principal()));
        for (Tender tender : act.givenBack()) {
            tenders.merge(tender.type(), Money.ZERO.minus(tender.amount()), Money::plus);
        }
        add(ShiftFigure.CASH_GIVEN, act.cash());
    }

    private void movement(CashMovement movement) {
        switch (movement.kind()) {
            case PAID_IN -> add(ShiftFigure.PAID_IN, movement.drawer());
            case PAID_OUT -> add(ShiftFigure.PAID_OUT, movement.drawer());
            case CASH_DROP -> add(ShiftFigure.DROPPED, movement.drawer());
            case NO_SALE -> count(ShiftFigure.NO_SALES);
        }
    }

    private void points(LedgerEntry entry) {
        ShiftFigure figure =
                entry.points() < 0 ? ShiftFigure.POINTS_TAKEN : ShiftFigure.POINTS_ISSUED;
        figures.merge(figure, Math.absExact(entry.points()), Math::addExact);
    }

    private void count(ShiftFigure figure) {
        figures.merge(figure, 1L, Math::addExact);
    }

    private void add(ShiftFigure figure, Money money) {
        if (money.fen() != 0) {
            figures.merge(figure, money.fen(), Math::addExact);
        }
    }
}
