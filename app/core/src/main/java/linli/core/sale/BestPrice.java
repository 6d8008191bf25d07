package linli.core.sale;

import java.time.LocalDateTime;
import java.util.Optional;
import linli.core.catalog.Product;
import linli.core.catalog.Promo;
import linli.core.money.Money;
import linli.core.money.Proportion;

/** Prices one line: the lowest candidate wins, nothing stacks, of equals the first. */
final class BestPrice {

    private static final long GRAMS_PER_JIN = 500;

    private final Optional<Entitlement> member;
    private final LocalDateTime at;

    BestPrice(Optional<Entitlement> member, LocalDateTime at) {
        this.member = member;
        this.at = at;
    }

    /** The line with its price; the line must be {@linkplain LineItem#isSellable sellable}. */
    PricedLine of(LineItem item) {
        Product product = item.product();
        Money gross = times(product.price(), item.quantity());
        if (item.override().isPresent()) {
            return line(
                    item, PriceKind.OVERRIDE, gross, times(item.override().get(), item.quantity()));
        }
        Candidate best = new Candidate(PriceKind.LIST, gross);
        for (Promo promo : product.promos()) {
            if (promo.runsAt(at) && (member.isPresent() || !promo.membersOnly())) {
                best = best.or(PriceKind.PROMO, times(promo.price(), item.quantity()));
            }
        }
        if (member.isPresent()) {
            best = bestForMember(best, item, gross, member.get());
        }
        return line(item, best.kind(), gross, best.amount());
    }

    private static Candidate bestForMember(
            Candidate before, LineItem item, Money gross, Entitlement member) {
        Product product = item.product();
        Candidate best = before;
        if (product.memberPrice().isPresent()) {
            Money amount = times(product.memberPrice().get(), item.quantity());
            best = best.or(PriceKind.MEMBER_PRICE, amount);
        }
        if (product.discountable()) {
            best = best.orOff(PriceKind.TIER, gross, member.tierDiscountBp());
            best = best.orOff(PriceKind.PLUS, gross, member.plusDiscountBp());
        }
        return best;
    }

    private static Money times(Money price, Quantity quantity) {
        return switch (quantity) {
            case Quantity.Pieces(long count) -> Money.ofFen(Math.multiplyExact(price.fen(), count));
            case Quantity.Weight(var weight) ->
                    Money.ofFen(Proportion.halfUp(price.fen(), weight.grams(), GRAMS_PER_JIN));
        };
    }

    private static PricedLine line(LineItem item, PriceKind kind, Money gross, Money amount) {
        return new PricedLine(item, kind, gross, amount, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    private record Candidate(PriceKind kind, Money amount) {

        Candidate or(PriceKind otherKind, Money other) {
            return other.compareTo(amount) < 0 ? new Candidate(otherKind, other) : this;
        }

        Candidate orOff(PriceKind otherKind, Money gross, long discountBp) {
            if (discountBp <= 0) {
                return this;
            }
            long left = Proportion.halfUp(gross.fen(), 10_000 - discountBp, 10_000);
            return or(otherKind, Money.ofFen(left));
        }
    }
}
