package linli.core.checkout;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import linli.core.Outcome;
import linli.core.money.Money;
import linli.core.sale.PricedSale;
import linli.core.sale.Sale;
import linli.core.sale.SaleRefusal;
import linli.core.tender.Payment;
import linli.core.tender.Tender;
import linli.core.tender.TenderRefusal;

/** Completes a sale: prices it, sees that it is paid, and says what it changes. */
public final class CompleteSale {

    private final LoyaltyRules rules;

    /** Decides by those rules. */
    public CompleteSale(LoyaltyRules rules) {
        this.rules = rules;
    }

    /**
     * The completed sale with its facts.
     *
     * @param customer the member being served, absent for anybody else
     * @param tenders which must cover the net
     * @return or a {@link SaleRefusal} or {@link TenderRefusal}; then nothing changes
     */
    public Outcome<Act.SaleCompleted> decide(
            Sale sale,
            Optional<Customer> customer,
            List<Tender> tenders,
            Optional<Identification> identification,
            Occasion occasion) {
        return decide(sale, customer, net -> tenders, identification, occasion);
    }

    /** The same, for whoever pays what is asked: the tenders follow from the net. */
    public Outcome<Act.SaleCompleted> decide(
            Sale sale,
            Optional<Customer> customer,
            Function<Money, List<Tender>> tenders,
            Optional<Identification> identification,
            Occasion occasion) {
        return new PriceSale(rules)
                .price(sale, customer, occasion)
                .then(priced ->
                        Payment.of(priced.net(), tenders.apply(priced.net()))
                                .then(payment ->
                                        complete(
                                                priced,
                                                payment,
                                                customer,
                                                identification,
                                                occasion)));
    }

    private Outcome<Act.SaleCompleted> complete(
            PricedSale priced,
            Payment payment,
            Optional<Customer> customer,
            Optional<Identification> identification,
            Occasion occasion) {
        return Outcome.exact(
                SaleRefusal.AMOUNT_TOO_LARGE,
                () ->
                        Outcome.of(
                                new Act.SaleCompleted(
                                        occasion,
                                        priced,
                                        payment,
                                        identification,
                                        changes(priced, customer, occasion))));
    }

    private List<AccountChange> changes(
            PricedSale priced, Optional<Customer> customer, Occasion occasion) {
        TicketEffect effect =
                new TicketEffect(
                        priced.net(),
                        priced.sale().coupon(),
                        priced.pointsSpent(),
                        priced.earnings());
        return customer.map(member -> effect.on(member, rules, occasion)).orElse(List.of());
    }
}
