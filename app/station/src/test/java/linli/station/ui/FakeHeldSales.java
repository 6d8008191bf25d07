package linli.station.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.checkout.HeldSale;
import linli.core.checkout.HeldSales;
import linli.core.checkout.HoldRefusal;
import linli.core.sale.PointsRequest;
import linli.core.sale.PricedSale;
import linli.core.sale.Sale;

/** Sales put aside in memory; replies when told to. */
public final class FakeHeldSales implements HeldSales {

    /** The sales that are aside. */
    public final List<Act.SaleSuspended> aside = new ArrayList<>();

    /** If true, replies wait for {@link #replyAll()}. */
    public boolean slow;

    private final List<Runnable> replies = new ArrayList<>();
    private final FakeCounter counter;

    /** Of that counter. */
    public FakeHeldSales(FakeCounter counter) {
        this.counter = counter;
    }

    /** Gives the replies that wait. */
    public void replyAll() {
        List<Runnable> now = List.copyOf(replies);
        replies.clear();
        now.forEach(Runnable::run);
    }

    @Override
    public void hold(
            Sale sale, Optional<String> approver, Consumer<Outcome<Act.SaleSuspended>> reply) {
        Outcome<PricedSale> priced = counter.price(sale, sale.member().map(counter::visit));
        Outcome<Act.SaleSuspended> outcome =
                priced.map(now ->
                        new Act.SaleSuspended(
                                counter.occasion().approvedBy(approver), unspent(sale), now.net()));
        outcome.map(aside::add);
        reply(() -> reply.accept(outcome));
    }

    @Override
    public void recall(ActId held, Consumer<Outcome<Recalled>> reply) {
        Optional<Act.SaleSuspended> found =
                aside.stream().filter(each -> each.occasion().act().equals(held)).findFirst();
        found.ifPresent(aside::remove);
        Outcome<Recalled> outcome =
                found.map(this::recalled)
                        .map(Outcome::of)
                        .orElseGet(() -> Outcome.refused(HoldRefusal.NOT_HELD));
        reply(() -> reply.accept(outcome));
    }

    @Override
    public void list(Consumer<List<HeldSale>> reply) {
        List<HeldSale> all = aside.stream().map(this::held).toList();
        reply(() -> reply.accept(all));
    }

    private Recalled recalled(Act.SaleSuspended act) {
        return new Recalled(
                new Act.SaleRecalled(counter.occasion(), act.occasion().act()), held(act));
    }

    private HeldSale held(Act.SaleSuspended act) {
        return new HeldSale(act, act.sale().member().map(counter::visit));
    }

    private static Sale unspent(Sale sale) {
        return new Sale(
                sale.member(),
                sale.lines(),
                sale.coupon(),
                new PointsRequest.None(),
                sale.roundOffFen());
    }

    private void reply(Runnable reply) {
        if (slow) {
            replies.add(reply);
        } else {
            reply.run();
        }
    }
}
