package linli.station.counter;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.checkout.HeldSale;
import linli.core.checkout.HeldSales;
import linli.core.checkout.HoldRefusal;
import linli.core.checkout.HoldSale;
import linli.core.member.MemberId;
import linli.core.operator.Approval;
import linli.core.operator.Permission;
import linli.core.sale.Sale;
import linli.core.visit.Customer;
import linli.core.visit.Visit;
import linli.station.store.ticket.SuspendedSales;

/** The sales put aside at a station: in the journal before the reply, read from the store. */
final class JournalledHeldSales implements HeldSales {

    private final CounterNeeds needs;
    private final Lookup lookup;
    private final ActWriter acts;

    JournalledHeldSales(CounterNeeds needs, Lookup lookup, ActWriter acts) {
        this.needs = needs;
        this.lookup = lookup;
        this.acts = acts;
    }

    @Override
    public void hold(
            Sale sale, Optional<String> approver, Consumer<Outcome<Act.SaleSuspended>> reply) {
        needs.writer()
                .execute(() ->
                        acts.write(
                                moment ->
                                        new HoldSale(moment.rules())
                                                .decide(
                                                        sale,
                                                        customer(sale, moment),
                                                        held().count(),
                                                        moment.occasion().approvedBy(approver)),
                                outcome -> send(reply, outcome)));
    }

    @Override
    public void recall(ActId id, Consumer<Outcome<Recalled>> reply) {
        needs.writer()
                .execute(() -> {
                    Optional<Act.SaleSuspended> found = held().standing(id);
                    if (found.isEmpty()) {
                        send(reply, Outcome.refused(HoldRefusal.NOT_HELD));
                        return;
                    }
                    HeldSale sale = withVisit(found.get());
                    acts.write(
                            moment -> Outcome.of(new Act.SaleRecalled(moment.occasion(), id)),
                            outcome -> send(reply, outcome.map(act -> recalled(act, sale))));
                });
    }

    @Override
    public void list(Consumer<List<HeldSale>> reply) {
        needs.writer()
                .execute(() -> {
                    List<HeldSale> all = List.of();
                    try {
                        all = held().standing().stream().map(this::withVisit).toList();
                    } finally {
                        send(reply, all);
                    }
                });
    }

    // Whoever allowed a price that was put aside proved themselves then.
    private Recalled recalled(Act.SaleRecalled act, HeldSale sale) {
        sale.allowedBy()
                .map(name ->
                        new Approval(Permission.PRICE_OVERRIDE, act.occasion().operator(), name))
                .ifPresent(acts::approved);
        return new Recalled(act, sale);
    }

    private SuspendedSales held() {
        return needs.store().suspendedSales();
    }

    private Optional<Customer> customer(Sale sale, Moment moment) {
        return sale.member().flatMap(lookup::buyer).map(who -> lookup.customer(who, moment));
    }

    private HeldSale withVisit(Act.SaleSuspended suspended) {
        Optional<MemberId> member = suspended.sale().member();
        Optional<Visit> visit =
                member.flatMap(id ->
                        lookup.served(
                                id, new Identification(id, Identification.Kind.MEMBER_NUMBER, "")));
        return new HeldSale(suspended, visit);
    }

    private <T> void send(Consumer<T> reply, T value) {
        needs.screen().execute(() -> reply.accept(value));
    }
}
