package linli.core.preview;

import linli.core.money.Money;

/**
 * What a replay came to for some members.
 *
 * @param opening their balances at the beginning
 * @param points in their lots at the end
 * @param debt that they owe at the end
 * @param liability what the points at the end are worth as money under the rules of the replay
 * @param saved what their tickets cost less than at list prices, but for points used as money
 * @param paid what they paid for their tickets, prepaid goods too
 */
public record Figures(
        long opening,
        PointsFlow flow,
        long points,
        long debt,
        Money liability,
        TierMoves moves,
        Money saved,
        Money paid) {

    /** Of nobody. */
    public static final Figures NONE =
            new Figures(
                    0, PointsFlow.NONE, 0, 0, Money.ZERO, TierMoves.NONE, Money.ZERO, Money.ZERO);

    /** Whether what was there, came and went is what is there. */
    public boolean isConserved() {
        return Math.addExact(opening, flow.change()) == Math.subtractExact(points, debt);
    }

    /** Both together. */
    public Figures plus(Figures other) {
        return new Figures(
                Math.addExact(opening, other.opening),
                flow.plus(other.flow),
                Math.addExact(points, other.points),
                Math.addExact(debt, other.debt),
                liability.plus(other.liability),
                moves.plus(other.moves),
                saved.plus(other.saved),
                paid.plus(other.paid));
    }
}
