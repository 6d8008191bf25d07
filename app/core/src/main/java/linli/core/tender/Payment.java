package linli.core.tender;

import java.util.List;
import linli.core.Outcome;
import linli.core.money.Money;

/**
 * How a sale was paid.
 *
 * @param change given back, from cash only
 */
public record Payment(List<Tender> tenders, Money change) {

    /** Keeps its own copy of the tenders. */
    public Payment {
        tenders = List.copyOf(tenders);
    }

    /**
     * The payment of {@code net} with those tenders; change is given from cash only. Nothing to pay
     * needs no tender.
     *
     * @return or a {@link TenderRefusal}
     */
    public static Outcome<Payment> of(Money net, List<Tender> tenders) {
        return Outcome.exact(TenderRefusal.BAD_TENDER, () -> settle(net, tenders));
    }

    private static Outcome<Payment> settle(Money net, List<Tender> tenders) {
        Money given = Money.ZERO;
        Money cash = Money.ZERO;
        for (Tender tender : tenders) {
            if (!tender.amount().isPositive()) {
                return Outcome.refused(TenderRefusal.BAD_TENDER);
            }
            if (!tender.hasGoodReference()) {
                return Outcome.refused(TenderRefusal.BAD_REFERENCE);
            }
            given = given.plus(tender.amount());
            cash = tender.type() == TenderType.CASH ? cash.plus(tender.amount()) : cash;
        }
        if (tenders.size() > Tendering.MOST) {
            return Outcome.refused(TenderRefusal.TOO_MANY_TENDERS);
        }
        Money change = given.minus(net);
        if (change.isNegative()) {
            return Outcome.refused(TenderRefusal.NOT_COVERED);
        }
        if (change.compareTo(cash) > 0) {
            return Outcome.refused(TenderRefusal.CHANGE_EXCEEDS_CASH);
        }
        return Outcome.of(new Payment(tenders, change));
    }

    /** All tenders of that kind, before change. */
    public Money of(TenderType type) {
        return Tender.sum(tenders, type);
    }

    /** What was kept: each tender, cash less change. */
    public List<Tender> kept() {
        return Payout.left(this, List.of());
    }

    /** Whether any of it is cash. */
    public boolean hasCash() {
        return tenders.stream().anyMatch(tender -> tender.type() == TenderType.CASH);
    }

    /** What stays in the drawer: cash taken less change given. */
    public Money cashKept() {
        return of(TenderType.CASH).minus(change);
    }
}
