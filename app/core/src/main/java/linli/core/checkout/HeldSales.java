package linli.core.checkout;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.sale.Sale;

/**
 * The sales put aside at this counter (挂单). They are journalled: neither a restart nor the end of a
 * shift loses one. Every reply comes later, exactly once, on the screen's own thread.
 */
public interface HeldSales {

    /** Keeps none, for a screen that stands alone. */
    HeldSales NONE =
            new HeldSales() {
                @Override
                public void hold(
                        Sale sale,
                        Optional<String> approver,
                        Consumer<Outcome<Act.SaleSuspended>> reply) {
                    reply.accept(Outcome.refused(HoldRefusal.TOO_MANY_HELD));
                }

                @Override
                public void recall(ActId held, Consumer<Outcome<Recalled>> reply) {
                    reply.accept(Outcome.refused(HoldRefusal.NOT_HELD));
                }

                @Override
                public void list(Consumer<List<HeldSale>> reply) {
                    reply.accept(List.of());
                }
            };

    /** A sale that was taken up again, and the act that did it. */
    record Recalled(Act.SaleRecalled act, HeldSale sale) {}

    /**
     * Puts a sale aside, without the points that were to be used.
     *
     * @param approver who allowed prices that were changed by hand, if somebody had to
     */
    void hold(Sale sale, Optional<String> approver, Consumer<Outcome<Act.SaleSuspended>> reply);

    /** The same for a sale that nobody had to allow. */
    default void hold(Sale sale, Consumer<Outcome<Act.SaleSuspended>> reply) {
        hold(sale, Optional.empty(), reply);
    }

    /** Takes a sale up again: it is nobody else's then. */
    void recall(ActId held, Consumer<Outcome<Recalled>> reply);

    /** The sales that are aside, the oldest first. */
    void list(Consumer<List<HeldSale>> reply);
}
