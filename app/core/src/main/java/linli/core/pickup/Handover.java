package linli.core.pickup;

import java.util.ArrayList;
import java.util.List;
import linli.core.Outcome;
import linli.core.catalog.Product;
import linli.core.money.Money;

/**
 * Goods of an order that go over the counter together.
 *
 * @param lines as asked for
 * @param parts the goods of each line with what was paid for them
 */
public record Handover(List<HandoverLine> lines, List<Part> parts) {

    /** Keeps its own copies. */
    public Handover {
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
    }

    /** Some pieces of one product with the part of the order's price that they carry. */
    public record Part(Product product, long qty, Money paid) {}

    /**
     * The handover of those lines; a line named twice adds up.
     *
     * @return or a {@link PickupRefusal}
     */
    public static Outcome<Handover> of(PickupOrder order, List<HandoverLine> lines) {
        if (!order.isWaiting() && !order.lines().isEmpty()) {
            return Outcome.refused(PickupRefusal.ORDER_FINISHED);
        }
        if (lines.isEmpty()) {
            return Outcome.refused(PickupRefusal.EMPTY_TICKET);
        }
        List<OrderLine> after = new ArrayList<>(order.lines());
        List<Part> parts = new ArrayList<>(lines.size());
        for (HandoverLine line : lines) {
            if (line.line() < 1 || line.line() > after.size()) {
                return Outcome.refused(PickupRefusal.UNKNOWN_LINE);
            }
            OrderLine ordered = after.get(line.line() - 1);
            if (line.qty() <= 0 || line.qty() > ordered.waiting()) {
                return Outcome.refused(PickupRefusal.BAD_QUANTITY);
            }
            parts.add(new Part(ordered.product(), line.qty(), ordered.paidFor(line.qty())));
            after.set(line.line() - 1, ordered.after(line.qty()));
        }
        return Outcome.of(new Handover(lines, parts));
    }

    /** What was paid for all of it. */
    public Money paid() {
        return parts.stream().map(Part::paid).reduce(Money.ZERO, Money::plus);
    }
}
