package linli.core.tender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linli.core.money.Allocation;
import linli.core.money.Money;

/**
 * How money goes back to a customer.
 *
 * @param tenders given back at this counter, each of the kind and reference of what it answers;
 *     each more than 0
 * @param byHeadquarters what headquarters pays back, where it was paid to them online; 0 or more
 */
public record Payout(List<Tender> tenders, Money byHeadquarters) {

    /** Nothing goes back. */
    public static final Payout NONE = new Payout(List.of(), Money.ZERO);

    /** Keeps its own copy of the tenders. */
    public Payout {
        tenders = List.copyOf(tenders);
    }

    /** Ways in which money can go back. */
    public enum Way {
        /** As it was paid: each tender its part, prepaid goods by headquarters. */
        ORIGINAL,
        /** From the drawer, however it was paid. */
        CASH
    }

    /** All of it from the drawer. */
    public static Payout inCash(Money amount) {
        return amount.isPositive()
                ? new Payout(List.of(new Tender(TenderType.CASH, amount, "")), Money.ZERO)
                : NONE;
    }

    /** All of it by headquarters. */
    public static Payout online(Money amount) {
        return new Payout(List.of(), amount);
    }

    /**
     * Each tender its part of {@code amount}, by what is left of it; fen are spread by {@link
     * Allocation}, so no tender gives more than it has left and all of it gives all.
     *
     * @param left at least {@code amount} in all
     */
    public static Payout of(Money amount, List<Tender> left) {
        long[] shares =
                Allocation.allocate(
                        amount.fen(),
                        left.stream().mapToLong(tender -> tender.amount().fen()).toArray());
        List<Tender> parts = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                Tender from = left.get(i);
                parts.add(new Tender(from.type(), Money.ofFen(shares[i]), from.reference()));
            }
        }
        return new Payout(parts, Money.ZERO);
    }

    /**
     * The same from the drawer, but for stored value: it goes back to where it came from, since
     * otherwise a gift could be turned into cash.
     */
    public Payout asCash() {
        List<Tender> parts = new ArrayList<>();
        Money stored = of(TenderType.STORED_VALUE);
        Money cash = total().minus(stored);
        if (cash.isPositive()) {
            parts.add(Tender.cash(cash));
        }
        if (stored.isPositive()) {
            parts.add(new Tender(TenderType.STORED_VALUE, stored, ""));
        }
        return new Payout(parts, Money.ZERO);
    }

    /**
     * What is left of a payment after payouts: its tenders less change, one for each kind and
     * reference, without those that are used up.
     */
    public static List<Tender> left(Payment payment, List<Payout> payouts) {
        Map<Source, Money> left = new LinkedHashMap<>();
        payment.tenders()
                .forEach(tender -> left.merge(Source.of(tender), tender.amount(), Money::plus));
        left.computeIfPresent(Source.CASH, (cash, sum) -> sum.minus(payment.change()));
        Money inCash = Money.ZERO;
        for (Payout payout : payouts) {
            for (Tender tender : payout.tenders()) {
                if (left.containsKey(Source.of(tender))) {
                    left.merge(Source.of(tender), tender.amount(), Money::minus);
                } else {
                    inCash = inCash.plus(tender.amount());
                }
            }
        }
        takeCash(left, inCash);
        return left.entrySet().stream()
                .filter(each -> each.getValue().isPositive())
                .map(each -> each.getKey().with(each.getValue()))
                .toList();
    }

    /** What went back in cash that had not come in cash is taken from the other money. */
    private static void takeCash(Map<Source, Money> left, Money beside) {
        Money over = beside;
        Money cash = left.getOrDefault(Source.CASH, Money.ZERO);
        if (cash.isNegative()) {
            over = over.minus(cash);
        }
        for (Map.Entry<Source, Money> each : left.entrySet()) {
            Source source = each.getKey();
            if (source.type() != TenderType.CASH && source.type() != TenderType.STORED_VALUE) {
                Money part = over.compareTo(each.getValue()) < 0 ? over : each.getValue();
                each.setValue(each.getValue().minus(part));
                over = over.minus(part);
            }
        }
    }

    /** All that goes back. */
    public Money total() {
        return tenders.stream().map(Tender::amount).reduce(byHeadquarters, Money::plus);
    }

    /** What leaves the drawer. */
    public Money cash() {
        return of(TenderType.CASH);
    }

    /** What goes back by tenders of that kind. */
    public Money of(TenderType type) {
        return Tender.sum(tenders, type);
    }

    /** Where money came from; all cash is alike. */
    private record Source(TenderType type, String reference) {

        static final Source CASH = new Source(TenderType.CASH, "");

        static Source of(Tender tender) {
            return tender.type() == TenderType.CASH
                    ? CASH
                    : new Source(tender.type(), tender.reference());
        }

        Tender with(Money amount) {
            return new Tender(type, amount, reference);
        }
    }
}
