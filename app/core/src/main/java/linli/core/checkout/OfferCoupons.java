package linli.core.checkout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.account.LoyaltyRules;
import linli.core.act.Occasion;
import linli.core.catalog.Label;
import linli.core.catalog.Labels;
import linli.core.coupon.Coupon;
import linli.core.member.StationId;
import linli.core.money.Money;
import linli.core.sale.PointsRequest;
import linli.core.sale.PricedSale;
import linli.core.sale.Sale;
import linli.core.sale.SaleRefusal;
import linli.core.visit.Customer;
import linli.core.visit.Visit;

/** Says which coupons an open sale can use, and why it can not use the others. */
public final class OfferCoupons {

    private static final Comparator<CouponOffer> BEST_FIRST =
            Comparator.comparing(CouponOffer::isUsable)
                    .thenComparing(CouponOffer::saves)
                    .reversed();

    private final LoyaltyRules rules;
    private final Labels labels;

    /** Offers the coupons of those rules by what they are called. */
    public OfferCoupons(LoyaltyRules rules, Labels labels) {
        this.rules = rules;
        this.labels = labels;
    }

    /**
     * All coupons: first those that can be used, the one that saves most first; of equals in the
     * order of the rules. What they save is counted before points as money and rounding off.
     *
     * @param visit of the member being served; without one no coupon can be used
     */
    public List<CouponOffer> of(Sale sale, Optional<Visit> visit, Occasion occasion) {
        return rules.coupons().stream()
                .map(coupon -> offer(coupon, sale, visit, occasion))
                .sorted(BEST_FIRST)
                .toList();
    }

    /**
     * The sale, if its coupon may be used where it is sold: uses are counted by the station the
     * member is at home at, and two that are cut off would both see one left.
     *
     * @param home of the member
     * @return or {@link SaleRefusal#COUPON_ELSEWHERE}
     */
    public static Outcome<Sale> atHome(Sale sale, Optional<StationId> home, Occasion occasion) {
        boolean away = home.filter(there -> !there.equals(occasion.station())).isPresent();
        return sale.coupon().isPresent() && away
                ? Outcome.refused(SaleRefusal.COUPON_ELSEWHERE)
                : Outcome.of(sale);
    }

    private CouponOffer offer(Coupon coupon, Sale sale, Optional<Visit> visit, Occasion occasion) {
        Optional<StationId> home = visit.map(who -> who.member().home());
        Optional<Label> label = labels.of(Label.Kind.COUPON, coupon.id());
        Sale with =
                new Sale(
                        sale.member(),
                        sale.lines(),
                        Optional.of(coupon.id()),
                        new PointsRequest.None(),
                        0);
        Outcome<PricedSale> trial =
                new PriceSale(rules)
                        .price(with, visit.map(Customer::of), occasion)
                        .then(priced -> atHome(with, home, occasion).map(allowed -> priced));
        return switch (trial) {
            case Outcome.Accepted<PricedSale>(PricedSale priced) ->
                    new CouponOffer(coupon, label, priced.coupon(), Optional.empty());
            case Outcome.Refused<PricedSale>(Refusal refusal) ->
                    new CouponOffer(coupon, label, Money.ZERO, Optional.of(refusal));
        };
    }
}
