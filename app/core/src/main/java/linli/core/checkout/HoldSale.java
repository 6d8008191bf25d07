package linli.core.checkout;

import java.util.Optional;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.act.Act;
import linli.core.act.Occasion;
import linli.core.sale.PointsRequest;
import linli.core.sale.Sale;
import linli.core.sale.SaleRefusal;
import linli.core.visit.Customer;

/** Puts a sale aside: its goods, its member and its coupon, never points, which stay unspent. */
public final class HoldSale {

    /** How many sales a counter keeps aside. */
    public static final int MOST = 50;

    private final LoyaltyRules rules;

    /** Prices what is put aside by those rules, to be told apart by its total. */
    public HoldSale(LoyaltyRules rules) {
        this.rules = rules;
    }

    /**
     * The suspension; it changes nobody's account, and what the goods cost is decided anew when
     * they are paid.
     *
     * @param customer the member being served, absent for anybody else
     * @param held how many are aside already
     * @return or a {@link SaleRefusal} or {@link HoldRefusal#TOO_MANY_HELD}
     */
    public Outcome<Act.SaleSuspended> decide(
            Sale sale, Optional<Customer> customer, long held, Occasion occasion) {
        if (held >= MOST) {
            return Outcome.refused(HoldRefusal.TOO_MANY_HELD);
        }
        Sale aside =
                new Sale(
                        sale.member(),
                        sale.lines(),
                        sale.coupon(),
                        new PointsRequest.None(),
                        sale.roundOffFen());
        return new PriceSale(rules)
                .price(aside, customer, occasion)
                .map(priced -> new Act.SaleSuspended(occasion, aside, priced.net()));
    }
}
