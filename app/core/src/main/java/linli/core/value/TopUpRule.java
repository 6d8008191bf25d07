package linli.core.value;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.money.Money;

/**
 * What may be paid in as stored value, and what the shop gives on top.
 *
 * @param least that is paid in at once, more than 0
 * @param most that is paid in at once
 * @param balanceMost that an account may hold afterwards, gifts included
 * @param giftMonths months after the current one in which a gift still lives, 0 or more
 * @param steps in rising order of what they ask for; the highest that is reached counts, once
 */
public record TopUpRule(
        Money least, Money most, Money balanceMost, int giftMonths, List<Step> steps) {

    /** Keeps its own copy of the steps. */
    public TopUpRule {
        steps = List.copyOf(steps);
    }

    /**
     * A gift.
     *
     * @param from the sum paid in at once from which it is given
     */
    public record Step(Money from, Money gift) {}

    /**
     * What paying that in comes to.
     *
     * @param balance of the account before, 0 or more
     * @return or a {@link ValueRefusal}: {@code TOO_LITTLE}, {@code TOO_MUCH} or {@code
     *     ABOVE_LIMIT}
     */
    public Outcome<TopUp> of(Money paid, Money balance, LocalDate day) {
        if (paid.compareTo(least) < 0) {
            return Outcome.refused(ValueRefusal.TOO_LITTLE);
        }
        if (paid.compareTo(most) > 0) {
            return Outcome.refused(ValueRefusal.TOO_MUCH);
        }
        Optional<Step> step = reached(paid);
        Money gift = step.map(Step::gift).orElse(Money.ZERO);
        if (balance.plus(paid).plus(gift).compareTo(balanceMost) > 0) {
            return Outcome.refused(ValueRefusal.ABOVE_LIMIT);
        }
        return Outcome.of(
                new TopUp(paid, step.map(Step::from).orElse(Money.ZERO), gift, giftEnds(day)));
    }

    /** The last day of a gift that is given on {@code day}: always the end of a month. */
    public LocalDate giftEnds(LocalDate day) {
        return day.withDayOfMonth(1)
                .plusMonths(giftMonths)
                .with(TemporalAdjusters.lastDayOfMonth());
    }

    /** What is given on top of that sum. */
    public Money giftFor(Money paid) {
        return reached(paid).map(Step::gift).orElse(Money.ZERO);
    }

    private Optional<Step> reached(Money paid) {
        Optional<Step> reached = Optional.empty();
        for (Step step : steps) {
            if (step.from().compareTo(paid) <= 0) {
                reached = Optional.of(step);
            }
        }
        return reached;
    }
}
