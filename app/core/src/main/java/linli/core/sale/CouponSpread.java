package linli.core.sale;

import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.coupon.Coupon;
import linli.core.money.Allocation;
import linli.core.money.Money;

/** Takes a coupon off and spreads it over the lines it is good for. */
record CouponSpread(List<Coupon> coupons) {

    Outcome<List<PricedLine>> apply(
            Sale sale, List<PricedLine> lines, Optional<Entitlement> member) {
        if (sale.coupon().isEmpty()) {
            return Outcome.of(lines);
        }
        if (member.isEmpty()) {
            return Outcome.refused(SaleRefusal.MEMBER_REQUIRED);
        }
        String id = sale.coupon().get();
        Optional<Coupon> coupon = coupons.stream().filter(c -> c.id().equals(id)).findFirst();
        if (coupon.isEmpty()) {
            return Outcome.refused(SaleRefusal.UNKNOWN_COUPON);
        }
        if (member.get().couponUses() >= coupon.get().perMember()) {
            return Outcome.refused(SaleRefusal.LIMIT_REACHED);
        }
        return spread(coupon.get(), lines);
    }

    private static Outcome<List<PricedLine>> spread(Coupon coupon, List<PricedLine> lines) {
        List<PricedLine> eligible =
                lines.stream().filter(line -> coupon.covers(category(line))).toList();
        long sum = eligible.stream().mapToLong(line -> line.amount().fen()).sum();
        if (eligible.isEmpty() || sum < coupon.min().fen()) {
            return Outcome.refused(SaleRefusal.COUPON_NOT_APPLICABLE);
        }
        long[] weights =
                lines.stream()
                        .mapToLong(line -> coupon.covers(category(line)) ? line.amount().fen() : 0)
                        .toArray();
        long[] shares = Allocation.allocate(Math.min(coupon.off().fen(), sum), weights);
        return Outcome.of(
                Shares.of(lines, shares, (line, share) -> line.withCoupon(Money.ofFen(share))));
    }

    private static String category(PricedLine line) {
        return line.item().product().category();
    }
}
