package linli.core.till;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import linli.core.Outcome;
import linli.core.money.Money;

/**
 * What somebody found in a drawer.
 *
 * @param total all of it, not negative
 * @param pieces how many of which, each denomination at most once; empty if only the total was
 *     counted
 */
public record CashCount(Money total, List<Pieces> pieces) {

    /** The most pieces of one denomination that a count may have. */
    public static final int MOST_PIECES = 100_000;

    /**
     * So many notes or coins of one kind.
     *
     * @param count from 1 to {@link #MOST_PIECES}
     */
    public record Pieces(Denomination denomination, int count) {

        /** What they are worth together. */
        public Money worth() {
            return Money.ofFen(Math.multiplyExact(denomination.worth().fen(), (long) count));
        }
    }

    /** Keeps its own copy of the pieces. */
    public CashCount {
        pieces = List.copyOf(pieces);
    }

    /** The count of which only the total is known; refused as {@code BAD_COUNT} below nothing. */
    public static Outcome<CashCount> ofTotal(Money total) {
        return total.isNegative()
                ? Outcome.refused(TillRefusal.BAD_COUNT)
                : Outcome.of(new CashCount(total, List.of()));
    }

    /** The count of those pieces; refused as {@code BAD_COUNT} out of their ranges. */
    public static Outcome<CashCount> ofPieces(List<Pieces> pieces) {
        CashCount count =
                new CashCount(
                        pieces.stream().map(Pieces::worth).reduce(Money.ZERO, Money::plus), pieces);
        return count.isWhole() ? Outcome.of(count) : Outcome.refused(TillRefusal.BAD_COUNT);
    }

    /** Whether the pieces are in their ranges and make up the total, if they were counted. */
    public boolean isWhole() {
        Set<Denomination> seen = EnumSet.noneOf(Denomination.class);
        Money sum = Money.ZERO;
        for (Pieces some : pieces) {
            boolean fits = some.count() >= 1 && some.count() <= MOST_PIECES;
            if (!fits || !seen.add(some.denomination())) {
                return false;
            }
            sum = sum.plus(some.worth());
        }
        return !total.isNegative() && (pieces.isEmpty() || sum.equals(total));
    }
}
