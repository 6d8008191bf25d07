package linli.core.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import linli.core.money.Money;

/**
 * A sale with its prices, as the screen shows it and the receipt will say.
 *
 * @param pointsSpent points used as money
 * @param terms what the earnings were computed with
 * @param earnings what completing it now would earn, line by line the answer to "why these points"
 */
public record PricedSale(
        Sale sale,
        List<PricedLine> lines,
        long pointsSpent,
        List<Earning> earnings,
        EarningTerms terms) {

    /** Keeps its own copies. */
    public PricedSale {
        lines = List.copyOf(lines);
        earnings = List.copyOf(earnings);
    }

    /** The sum at list prices. */
    public Money gross() {
        return sum(PricedLine::gross);
    }

    /** What the best single prices took off. */
    public Money discount() {
        return sum(PricedLine::discount);
    }

    /** What the coupon took off. */
    public Money coupon() {
        return sum(PricedLine::coupon);
    }

    /** What the points used as money took off. */
    public Money pointsValue() {
        return sum(PricedLine::points);
    }

    /** What rounding off took off. */
    public Money round() {
        return sum(PricedLine::round);
    }

    /** What the customer tenders. */
    public Money net() {
        return sum(PricedLine::net);
    }

    /** All points it earns. */
    public long pointsEarned() {
        return earnings.stream().mapToLong(Earning::points).sum();
    }

    /** The lines as earning looks at them. */
    public List<NetLine> netLines() {
        List<NetLine> nets = new ArrayList<>(lines.size());
        for (PricedLine line : lines) {
            nets.add(new NetLine(line.item().product(), line.net()));
        }
        return nets;
    }

    /** The sale with other lines. */
    PricedSale withLines(List<PricedLine> other) {
        return new PricedSale(sale, other, pointsSpent, earnings, terms);
    }

    /** The sale with what it earns. */
    public PricedSale earning(List<Earning> earned, EarningTerms under) {
        return new PricedSale(sale, lines, pointsSpent, earned, under);
    }

    private Money sum(Function<PricedLine, Money> part) {
        long sum = 0;
        for (PricedLine line : lines) {
            sum = Math.addExact(sum, part.apply(line).fen());
        }
        return Money.ofFen(sum);
    }
}
