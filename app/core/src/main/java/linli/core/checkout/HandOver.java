package linli.core.checkout;

import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.act.Occasion;
import linli.core.money.Money;
import linli.core.pickup.Handover;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.PickupOrder;
import linli.core.pickup.PickupRefusal;
import linli.core.sale.Earning;
import linli.core.sale.EarningTerms;
import linli.core.sale.NetLine;
import linli.core.visit.Customer;

/** Hands over goods of an order that was paid online; its points come at the handover. */
public final class HandOver {

    private final LoyaltyRules rules;

    /** Decides by those rules. */
    public HandOver(LoyaltyRules rules) {
        this.rules = rules;
    }

    /**
     * The handover with its facts.
     *
     * @param proxy who takes the goods for the member, with consent; empty if the member does
     * @return or a {@link PickupRefusal}; then nothing changes
     */
    public Outcome<Act.OrderHandedOver> decide(
            PickupOrder order,
            List<HandoverLine> lines,
            String proxy,
            Optional<Identification> identification,
            Customer customer,
            Occasion occasion) {
        if (!order.member().equals(customer.account().member())) {
            return Outcome.refused(PickupRefusal.WRONG_MEMBER);
        }
        if (!order.station().equals(occasion.station())) {
            return Outcome.refused(PickupRefusal.WRONG_STATION);
        }
        return Outcome.exact(
                PickupRefusal.AMOUNT_TOO_LARGE,
                () ->
                        Handover.of(order, lines)
                                .map(handover ->
                                        act(
                                                order,
                                                handover,
                                                proxy,
                                                identification,
                                                customer,
                                                occasion)));
    }

    private Act.OrderHandedOver act(
            PickupOrder order,
            Handover handover,
            String proxy,
            Optional<Identification> identification,
            Customer customer,
            Occasion occasion) {
        List<NetLine> nets =
                handover.parts().stream()
                        .map(part -> new NetLine(part.product(), part.paid()))
                        .toList();
        TicketPoints points = new TicketPoints(rules, customer, occasion);
        EarningTerms terms = points.terms(nets);
        List<Earning> earnings = points.earnings(nets, terms);
        Money paid = handover.paid();
        TicketEffect effect = new TicketEffect(paid, Optional.empty(), 0, earnings);
        return new Act.OrderHandedOver(
                occasion,
                order,
                handover.lines(),
                paid,
                earnings,
                terms,
                proxy,
                identification,
                effect.on(customer, rules, occasion));
    }
}
