package linli.core.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.Occasion;
import linli.core.act.Ticket;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.checkout.CompleteSale;
import linli.core.checkout.HandOver;
import linli.core.member.MemberId;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.pickup.Handover;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.OrderId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.refund.Refund;
import linli.core.refund.RefundRefusal;
import linli.core.refund.RefundTicket;
import linli.core.refund.Tickets;
import linli.core.sale.LineItem;
import linli.core.sale.PriceKind;
import linli.core.sale.PricedLine;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.sale.SaleRefusal;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.visit.Customer;

/** The tickets of a scenario: sales, handovers and what comes back of them. */
final class SimulatedTickets {

    private final LoyaltyRules rules;
    private final Map<Sku, Product> products;
    private final SimulatedMembers members;
    private final SimulationRecords records;

    SimulatedTickets(
            LoyaltyRules rules,
            Map<Sku, Product> products,
            SimulatedMembers members,
            SimulationRecords records) {
        this.rules = rules;
        this.products = products;
        this.members = members;
        this.records = records;
    }

    Outcome<Act.SaleCompleted> sell(ScenarioEvent.Sell event, Occasion occasion) {
        Optional<Customer> customer = event.member().flatMap(members::customer);
        if (event.member().isPresent() && customer.isEmpty()) {
            return Outcome.refused(EventRefusal.UNKNOWN_MEMBER);
        }
        return items(event.lines())
                .map(items ->
                        new Sale(
                                event.member(),
                                items,
                                event.coupon(),
                                event.points(),
                                event.roundOffFen()))
                .then(sale ->
                        new CompleteSale(rules)
                                .decide(
                                        sale,
                                        customer,
                                        SimulatedTickets::exactly,
                                        Optional.empty(),
                                        occasion))
                .map(this::keep);
    }

    Outcome<Act.OrderHandedOver> pickUp(ScenarioEvent.PickUp event, Occasion occasion) {
        Optional<Customer> customer = members.customer(event.member());
        if (customer.isEmpty()) {
            return Outcome.refused(EventRefusal.UNKNOWN_MEMBER);
        }
        return orderLines(event.lines())
                .then(lines -> handOver(event, lines, customer.get(), occasion))
                .map(this::keep);
    }

    Outcome<Refund> takeBack(ScenarioEvent.TakeBack event, Occasion occasion) {
        Optional<Ticket> sold = records.ticket(event.ticket());
        if (sold.isEmpty()) {
            return Outcome.refused(RefundRefusal.UNKNOWN_TICKET);
        }
        Ticket ticket = sold.get();
        Optional<MemberAccount> member = ticket.member().flatMap(members::account);
        Optional<MemberId> inviter = ticket.referral().map(Ticket.Referral::inviter);
        return new RefundTicket(rules)
                .decide(ticket, event.lines(), member, inviter.flatMap(members::account), occasion)
                .map(refund -> {
                    records.refunded(refund);
                    return refund;
                });
    }

    private Act.SaleCompleted keep(Act.SaleCompleted act) {
        Ticket ticket = new Tickets(rules).of(act);
        records.sold(
                new SimulatedTicket(
                        act.sale().lines(),
                        act.sale().pointsSpent(),
                        act.sale().earnings(),
                        ticket,
                        List.of()));
        return act;
    }

    private Act.OrderHandedOver keep(Act.OrderHandedOver act) {
        Ticket ticket = new Tickets(rules).of(act);
        List<PricedLine> lines = act.parts().stream().map(SimulatedTickets::prepaid).toList();
        records.sold(new SimulatedTicket(lines, 0, act.earnings(), ticket, List.of()));
        return act;
    }

    private Outcome<List<LineItem>> items(List<ScenarioEvent.SellLine> lines) {
        List<LineItem> items = new ArrayList<>(lines.size());
        for (ScenarioEvent.SellLine line : lines) {
            Product product = products.get(line.sku());
            if (product == null) {
                return Outcome.refused(SaleRefusal.UNKNOWN_SKU);
            }
            LineItem item = item(product, line);
            if (!item.isSellable()) {
                return Outcome.refused(SaleRefusal.BAD_QUANTITY);
            }
            items.add(item);
        }
        return Outcome.of(items);
    }

    private static LineItem item(Product product, ScenarioEvent.SellLine line) {
        Quantity quantity =
                product.weighed()
                        ? new Quantity.Weight(new Grams(line.grams().orElse(0)))
                        : new Quantity.Pieces(line.qty().orElse(0));
        OptionalLong override = line.overrideFen();
        return new LineItem(
                product,
                quantity,
                override.isPresent()
                        ? Optional.of(Money.ofFen(override.getAsLong()))
                        : Optional.empty());
    }

    private Outcome<List<OrderLine>> orderLines(List<ScenarioEvent.PickUpLine> lines) {
        List<OrderLine> ordered = new ArrayList<>(lines.size());
        for (ScenarioEvent.PickUpLine line : lines) {
            Product product = products.get(line.sku());
            if (product == null) {
                return Outcome.refused(SaleRefusal.UNKNOWN_SKU);
            }
            long qty = line.qty().orElse(0);
            if (qty <= 0 || line.paidFen() < 0) {
                return Outcome.refused(SaleRefusal.BAD_QUANTITY);
            }
            ordered.add(new OrderLine(product, qty, Money.ofFen(line.paidFen()), 0));
        }
        return Outcome.of(ordered);
    }

    private Outcome<Act.OrderHandedOver> handOver(
            ScenarioEvent.PickUp event,
            List<OrderLine> lines,
            Customer customer,
            Occasion occasion) {
        PickupOrder order =
                new PickupOrder(
                        new OrderId(event.id()),
                        "",
                        event.member(),
                        occasion.station(),
                        occasion.businessDay(),
                        "",
                        lines);
        List<HandoverLine> all = new ArrayList<>(lines.size());
        for (OrderLine line : lines) {
            all.add(new HandoverLine(all.size() + 1, line.qty()));
        }
        return new HandOver(rules).decide(order, all, "", Optional.empty(), customer, occasion);
    }

    private static List<Tender> exactly(Money net) {
        return net.isPositive() ? List.of(new Tender(TenderType.CASH, net, "")) : List.of();
    }

    private static PricedLine prepaid(Handover.Part part) {
        return new PricedLine(
                new LineItem(part.product(), new Quantity.Pieces(part.qty()), Optional.empty()),
                PriceKind.PREPAID,
                part.paid(),
                part.paid(),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO);
    }
}
