package linli.core.checkout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Occasion;
import linli.core.act.UseKind;
import linli.core.sale.Earning;
import linli.core.sale.EarningTerms;
import linli.core.sale.Entitlement;
import linli.core.sale.NetLine;
import linli.core.sale.PricedSale;
import linli.core.sale.Sale;
import linli.core.sale.SaleRefusal;
import linli.core.sale.TicketPricing;
import linli.core.visit.Customer;

/** Prices an open sale and says what completing it now would earn. */
public final class PriceSale {

    private final LoyaltyRules rules;

    /** Prices by those rules. */
    public PriceSale(LoyaltyRules rules) {
        this.rules = rules;
    }

    /**
     * The sale with its prices in fen and the points it would earn.
     *
     * @param customer the member being served, absent for anybody else
     * @return or a {@link SaleRefusal}
     */
    public Outcome<PricedSale> price(Sale sale, Optional<Customer> customer, Occasion occasion) {
        Optional<Entitlement> entitlement =
                customer.map(Customer::account)
                        .map(account -> entitlement(account, sale, occasion));
        return new TicketPricing(rules.coupons(), rules.burn())
                .price(sale, entitlement, occasion.localTime())
                .then(priced -> withEarnings(priced, customer, occasion));
    }

    private Outcome<PricedSale> withEarnings(
            PricedSale priced, Optional<Customer> customer, Occasion occasion) {
        if (customer.isEmpty()) {
            return Outcome.of(priced);
        }
        return Outcome.exact(
                SaleRefusal.AMOUNT_TOO_LARGE,
                () -> {
                    TicketPoints points = new TicketPoints(rules, customer.get(), occasion);
                    List<NetLine> lines = priced.netLines();
                    EarningTerms terms = points.terms(lines);
                    List<Earning> earnings = points.earnings(lines, terms);
                    return Outcome.of(priced.earning(earnings, terms));
                });
    }

    private Entitlement entitlement(MemberAccount account, Sale sale, Occasion occasion) {
        boolean plus = account.plusActive(occasion.businessDay());
        return new Entitlement(
                rules.tiers().of(account.tier().tier()).discountBp(),
                plus ? rules.plus().discountBp() : 0,
                account.availableAt(occasion.station()),
                sale.coupon().map(id -> couponUses(account, id)).orElse(0L));
    }

    private static long couponUses(MemberAccount account, String id) {
        return account.used(UseKind.COUPON, id, LocalDate.MIN, LocalDate.MAX);
    }
}
