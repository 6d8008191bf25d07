package linli.core.tender;

import java.util.ArrayList;
import java.util.List;
import linli.core.Outcome;
import linli.core.money.Money;

/**
 * Tenders being put together until they cover what a ticket costs.
 *
 * @param due what is to be paid, 0 or more
 * @param tenders taken so far, in order
 */
public record Tendering(Money due, List<Tender> tenders) {

    /** How many tenders a ticket can have. */
    public static final int MOST = 20;

    private static final Money MOST_AMOUNT = Money.ofFen(100_000_000);

    /** Keeps its own copy of the tenders. */
    public Tendering {
        tenders = List.copyOf(tenders);
    }

    /** Nothing is taken yet. */
    public static Tendering of(Money due) {
        return new Tendering(due, List.of());
    }

    /** What is still to be paid; 0 once it is covered. */
    public Money left() {
        Money left = due.minus(taken());
        return left.isNegative() ? Money.ZERO : left;
    }

    /** What is to be given back. */
    public Money change() {
        Money over = taken().minus(due);
        return over.isNegative() ? Money.ZERO : over;
    }

    /** Whether nothing is left to pay. */
    public boolean isCovered() {
        return !left().isPositive();
    }

    /**
     * The same with one tender more.
     *
     * @return or a {@link TenderRefusal}: only cash may be more than what is left, and none more
     *     than a million yuan
     */
    public Outcome<Tendering> add(Tender tender) {
        if (!tender.amount().isPositive() || tender.amount().compareTo(MOST_AMOUNT) > 0) {
            return Outcome.refused(TenderRefusal.BAD_TENDER);
        }
        if (!tender.hasGoodReference()) {
            return Outcome.refused(TenderRefusal.BAD_REFERENCE);
        }
        if (isCovered()) {
            return Outcome.refused(TenderRefusal.NOTHING_LEFT);
        }
        if (tender.type() != TenderType.CASH && tender.amount().compareTo(left()) > 0) {
            return Outcome.refused(TenderRefusal.MORE_THAN_LEFT);
        }
        if (tenders.size() >= MOST) {
            return Outcome.refused(TenderRefusal.TOO_MANY_TENDERS);
        }
        List<Tender> more = new ArrayList<>(tenders);
        more.add(tender);
        return Outcome.of(new Tendering(due, more));
    }

    /** The same without the tender at that place, from 0. */
    public Tendering without(int place) {
        List<Tender> fewer = new ArrayList<>(tenders);
        fewer.remove(place);
        return new Tendering(due, fewer);
    }

    private Money taken() {
        return tenders.stream().map(Tender::amount).reduce(Money.ZERO, Money::plus);
    }
}
