package linli.core.checkout;

import java.util.Optional;
import linli.core.Refusal;
import linli.core.catalog.Label;
import linli.core.coupon.Coupon;
import linli.core.money.Money;

/**
 * A coupon as an open sale sees it.
 *
 * @param label what people call it, if headquarters named it
 * @param saves what it would take off; nothing if it can not be used
 * @param refusal why it can not be used now, if so
 */
public record CouponOffer(
        Coupon coupon, Optional<Label> label, Money saves, Optional<Refusal> refusal) {

    /** Whether it can be used now. */
    public boolean isUsable() {
        return refusal.isEmpty();
    }
}
