package linli.core.checkout;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.act.Occasion;
import linli.core.member.AbsentMember;
import linli.core.money.Money;
import linli.core.sale.PricedSale;
import linli.core.sale.Sale;
import linli.core.sale.SaleRefusal;
import linli.core.tender.Payment;
import linli.core.tender.Tender;
import linli.core.tender.TenderRefusal;
import linli.core.tender.TenderType;
import linli.core.value.ValueRefusal;
import linli.core.visit.Customer;
import linli.core.visit.IdentificationRefusal;

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
     * @return or a {@link SaleRefusal}, {@link TenderRefusal} or, for a tender of stored value, a
     *     {@link ValueRefusal} or {@link IdentificationRefusal}; then nothing changes
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
        return earning(sale, customer)
                .then(allowed -> new PriceSale(rules).price(allowed, customer, occasion))
                .then(priced ->
                        Payment.of(priced.net(), tenders.apply(priced.net()))
                                .then(payment ->
                                        proved(payment, customer, identification, occasion))
                                .then(payment ->
                                        complete(
                                                priced,
                                                payment,
                                                customer,
                                                identification,
                                                occasion)));
    }

    /** Whose account is not here spends nothing of it, and no coupon: who else used it? */
    private static Outcome<Sale> earning(Sale sale, Optional<Customer> customer) {
        boolean isAbsent =
                customer.filter(who -> AbsentMember.is(who.account().member())).isPresent();
        boolean spends = sale.points().asksForPoints() || sale.coupon().isPresent();
        return isAbsent && spends
                ? Outcome.refused(IdentificationRefusal.ONLY_EARNS)
                : Outcome.of(sale);
    }

    /** Stored value is spent by a member who was proved, and of what is held here. */
    private static Outcome<Payment> proved(
            Payment payment,
            Optional<Customer> customer,
            Optional<Identification> identification,
            Occasion occasion) {
        Money value = payment.of(TenderType.STORED_VALUE);
        if (!value.isPositive()) {
            return Outcome.of(payment);
        }
        if (customer.isEmpty() || identification.isEmpty()) {
            return Outcome.refused(ValueRefusal.MEMBER_REQUIRED);
        }
        MemberAccount account = customer.get().account();
        if (AbsentMember.is(account.member())) {
            return Outcome.refused(IdentificationRefusal.ONLY_EARNS);
        }
        if (!identification.get().maySpendFor(account.member())) {
            return Outcome.refused(IdentificationRefusal.of(identification.get()));
        }
        return value.compareTo(account.valueAt(occasion.station())) > 0
                ? Outcome.refused(ValueRefusal.INSUFFICIENT_VALUE)
                : Outcome.of(payment);
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
                                        changes(priced, payment, customer, occasion))));
    }

    private List<AccountChange> changes(
            PricedSale priced, Payment payment, Optional<Customer> customer, Occasion occasion) {
        TicketEffect effect =
                new TicketEffect(
                        priced.net(),
                        priced.sale().coupon(),
                        priced.pointsSpent(),
                        priced.earnings(),
                        payment.of(TenderType.STORED_VALUE));
        return customer.map(member -> effect.on(member, rules, occasion)).orElse(List.of());
    }
}
