package linli.core.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import linli.core.act.Ticket;
import linli.core.money.Money;
import linli.core.refund.Refund;
import linli.core.sale.Earning;
import linli.core.sale.PricedLine;

/**
 * A ticket of a scenario, as sold, and what came back of it.
 *
 * @param ticket as it stands now
 * @param refunds in their order
 */
public record SimulatedTicket(
        List<PricedLine> lines,
        long pointsSpent,
        List<Earning> earned,
        Ticket ticket,
        List<Refund> refunds) {

    /** Keeps its own copies. */
    public SimulatedTicket {
        lines = List.copyOf(lines);
        earned = List.copyOf(earned);
        refunds = List.copyOf(refunds);
    }

    /** The sum of a part of all lines. */
    public Money sum(Function<PricedLine, Money> part) {
        return lines.stream().map(part).reduce(Money.ZERO, Money::plus);
    }

    SimulatedTicket after(Refund refund) {
        List<Refund> all = new ArrayList<>(refunds);
        all.add(refund);
        return new SimulatedTicket(lines, pointsSpent, earned, refund.ticket(), all);
    }

    SimulatedTicket with(Ticket other) {
        return new SimulatedTicket(lines, pointsSpent, earned, other, refunds);
    }
}
