package linli.core.act;

import linli.core.money.Money;
import linli.core.points.LedgerEntry;
import linli.core.points.Unit;
import linli.core.points.ValueWhy;
import linli.core.tender.Payment;
import linli.core.tender.TenderType;

/**
 * The stored value that an act moves, seen from both sides: by its money, and in accounts.
 *
 * @param asMoney paid in less tendered, as receipts say it
 * @param inAccounts what the entries brought, without gifts that the shop gave or that ended
 */
public record ValueMoved(Money asMoney, Money inAccounts) {

    /** Of that act. */
    public static ValueMoved by(Act act) {
        Money inAccounts = Money.ZERO;
        for (AccountChange change : act.changes()) {
            for (LedgerEntry entry : change.ledger(Unit.FEN)) {
                inAccounts = inAccounts.plus(Money.ofFen(paid(entry)));
            }
        }
        return new ValueMoved(asMoney(act), inAccounts);
    }

    /** Whether both say the same. */
    public boolean isWhole() {
        return asMoney.equals(inAccounts);
    }

    private static Money asMoney(Act act) {
        return switch (act) {
            case Act.SaleCompleted sale -> Money.ZERO.minus(tendered(sale.payment()));
            case Act.RewardRedeemed redeemed -> Money.ZERO.minus(tendered(redeemed.payment()));
            case Act.TicketRefunded refund -> refund.payout().of(TenderType.STORED_VALUE);
            case ClaimAct claim -> claim.refund().map(ValueMoved::asMoney).orElse(Money.ZERO);
            case ValueAct.ToppedUp topUp -> topUp.topUp().paid();
            case ValueAct.Withdrawn withdrawn -> Money.ZERO.minus(withdrawn.principal());
            default -> Money.ZERO;
        };
    }

    private static Money tendered(Payment payment) {
        return payment.of(TenderType.STORED_VALUE);
    }

    private static long paid(LedgerEntry entry) {
        return switch (entry.why()) {
            case ValueWhy.TopUpGift gift -> 0;
            case ValueWhy.GiftForfeited forfeited -> 0;
            case ValueWhy why -> entry.points();
            default -> 0;
        };
    }
}
