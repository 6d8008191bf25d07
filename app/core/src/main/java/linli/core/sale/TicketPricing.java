package linli.core.sale;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.coupon.Coupon;
import linli.core.money.Money;
import linli.core.points.BurnRule;

/**
 * Prices a ticket in the order of the rules: best single price, coupon, points as money, rounding
 * off. The first refusal ends it.
 */
public record TicketPricing(List<Coupon> coupons, BurnRule burn) {

    /** Keeps its own copy. */
    public TicketPricing {
        coupons = List.copyOf(coupons);
    }

    /**
     * The priced sale, still without what it earns.
     *
     * @param member absent for a customer who is not a member
     * @return or a {@link SaleRefusal}
     */
    public Outcome<PricedSale> price(Sale sale, Optional<Entitlement> member, LocalDateTime at) {
        return Outcome.exact(SaleRefusal.BAD_QUANTITY, () -> lines(sale, member, at))
                .then(lines -> new CouponSpread(coupons).apply(sale, lines, member))
                .then(lines -> new PointsAsMoney(burn).apply(sale, lines, member))
                .then(priced -> RoundingOff.apply(sale, priced));
    }

    private static Outcome<List<PricedLine>> lines(
            Sale sale, Optional<Entitlement> member, LocalDateTime at) {
        if (sale.lines().isEmpty()) {
            return Outcome.refused(SaleRefusal.EMPTY_TICKET);
        }
        BestPrice best = new BestPrice(member, at);
        List<PricedLine> lines = new ArrayList<>(sale.lines().size());
        Money gross = Money.ZERO;
        Money amount = Money.ZERO;
        for (LineItem item : sale.lines()) {
            if (!item.isSellable()) {
                return Outcome.refused(SaleRefusal.BAD_QUANTITY);
            }
            PricedLine line = best.of(item);
            lines.add(line);
            // Whatever comes later only gets smaller, so that these sums prove all others.
            gross = gross.plus(line.gross());
            amount = amount.plus(line.amount());
        }
        return Outcome.of(lines);
    }
}
